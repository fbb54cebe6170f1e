import { text } from '../text.js';
import { MUNICIPAL_HOUSES } from './municipal-houses.js';
import type { StructureTemplate } from './service-template.js';
import * as words from './service-words.js';

/** What every municipality runs. */
const EVERYWHERE: readonly StructureTemplate[] = [
  {
    title: text('Διεύθυνση Κοινωνικής Πολιτικής', 'Directorate of Social Policy'),
    description: text(
      'Υποδέχεται αιτήσεις για επιδόματα και παροχές και οργανώνει τη βοήθεια στο σπίτι.',
      'Takes applications for benefits and support, and organises help at home.',
    ),
    unit: 'DIRECTORATE',
    services: [
      {
        name: text('Βοήθεια στο σπίτι', 'Help at home'),
        description: text(
          'Νοσηλευτική φροντίδα, οικιακή βοήθεια και συντροφιά στο σπίτι.',
          'Nursing, household help and company at home.',
        ),
        topics: ['elderly-disability-care'],
        groups: ['older-people', 'people-with-special-needs'],
        hours: 'mornings',
        nowhere: true,
        ages: [65, null],
        eligibility: words.RESIDENTS,
        application: words.BY_APPLICATION,
        documents: words.INCOME_PAPERS,
        capacity: { unit: words.HOUSEHOLDS, from: 60, to: 220 },
        cost: 0,
      },
      {
        name: text('Επίδομα στέγασης', 'Housing benefit'),
        description: text(
          'Πληροφορίες και αιτήσεις για το επίδομα στέγασης και την πρόληψη των εξώσεων.',
          'Information on and applications for housing benefit, and the prevention of evictions.',
        ),
        topics: ['housing'],
        hours: 'office',
        eligibility: words.LOW_INCOME,
        application: words.BY_PHONE,
        documents: words.INCOME_PAPERS,
        cost: 0,
      },
    ],
  },
  {
    title: text('Κέντρο Κοινότητας', 'Community Centre'),
    description: text(
      'Ενημερώνει, συμβουλεύει και παραπέμπει σε άλλες υπηρεσίες.',
      'Informs, advises and refers people to other services.',
    ),
    unit: 'STRUCTURE',
    services: [
      {
        name: text('Συμβουλευτική για την εργασία', 'Job counselling'),
        description: text(
          'Βιογραφικό, αναζήτηση εργασίας και προγράμματα κατάρτισης.',
          'Curriculum vitae, search for work, and training programmes.',
        ),
        topics: ['vocational-counselling'],
        groups: ['unemployed', 'job-seekers'],
        hours: 'officeAndEvenings',
        application: words.BY_PHONE,
        cost: 0,
      },
      {
        name: text('Ένταξη προσφύγων και μεταναστών', 'Inclusion of refugees and migrants'),
        description: text(
          'Διερμηνεία, μαθήματα ελληνικών και διασύνδεση με τις υπηρεσίες.',
          'Interpreting, Greek lessons and the way to other services.',
        ),
        topics: ['inclusion'],
        groups: ['refugees'],
        hours: 'tuesdayEvening',
        application: words.WALK_IN,
        capacity: { unit: words.PLACES_LEFT, from: 15, to: 40 },
        cost: 0,
      },
      {
        name: text('Παράρτημα Ρομά', 'Roma branch'),
        description: text(
          'Διαμεσολάβηση με το σχολείο, την υγεία και τις δημόσιες υπηρεσίες.',
          'Mediation with school, health care and public offices.',
        ),
        topics: ['inclusion'],
        groups: ['roma'],
        hours: 'office',
        application: words.WALK_IN,
        cost: 0,
      },
    ],
  },
  {
    title: text('Κοινωνικό Παντοπωλείο', 'Social Grocery'),
    description: text(
      'Διαθέτει τρόφιμα και είδη πρώτης ανάγκης σε οικογένειες που τα χρειάζονται.',
      'Gives food and necessities to families in need.',
    ),
    unit: 'STRUCTURE',
    services: [
      {
        name: text('Δέμα τροφίμων', 'Food parcel'),
        description: text('Τρόφιμα για έναν μήνα.', 'Food for a month.'),
        topics: ['food', 'basic-necessities'],
        hours: 'shop',
        eligibility: words.LOW_INCOME,
        application: words.BY_APPLICATION,
        documents: words.INCOME_PAPERS,
        capacity: { unit: words.HOUSEHOLDS, from: 80, to: 400 },
        cost: 0,
      },
      {
        name: text('Καθημερινό συσσίτιο', 'Daily meals'),
        description: text(
          'Ζεστό γεύμα κάθε ημέρα, και τις αργίες.',
          'A warm meal every day, on holidays too.',
        ),
        topics: ['food'],
        groups: ['vulnerable', 'homeless'],
        hours: 'meals',
        application: words.WALK_IN,
        capacity: { unit: words.MEALS, from: 80, to: 300 },
        cost: 0,
      },
      {
        name: text('Κοινωνικό φαρμακείο', 'Social pharmacy'),
        description: text(
          'Φάρμακα και υγειονομικό υλικό με συνταγή.',
          'Medicines and supplies on prescription.',
        ),
        topics: ['medical-pharmaceutical'],
        hours: 'shop',
        eligibility: words.UNINSURED,
        application: words.WALK_IN,
        documents: words.IDENTITY,
        cost: 0,
      },
    ],
  },
  {
    title: text('Λέσχη Φιλίας', 'Friendship Club'),
    description: text(
      'Κέντρο ημέρας για τους ηλικιωμένους της γειτονιάς.',
      'A day centre for the older people of the neighbourhood.',
    ),
    unit: 'LEGAL_ENTITY',
    services: [
      {
        name: text('Φυσικοθεραπεία για ηλικιωμένους', 'Physiotherapy for older people'),
        description: text(
          'Ασκήσεις και φυσικοθεραπεία σε μικρές ομάδες.',
          'Exercise and physiotherapy in small groups.',
        ),
        topics: ['elderly-disability-care', 'medical-pharmaceutical'],
        groups: ['older-people'],
        hours: 'mornings',
        ages: [60, null],
        application: words.BY_PHONE,
        capacity: { unit: words.PLACES_LEFT, from: 10, to: 30 },
        cost: 5,
        fees: text('5 ευρώ τη συνεδρία.', '5 euros a session.'),
      },
      {
        name: text('Χορός, θέατρο και εκδρομές', 'Dance, theatre and outings'),
        description: text('Δραστηριότητες για μέλη και φίλους.', 'Activities for members and friends.'),
        topics: ['recreation-sport'],
        groups: ['older-people'],
        hours: 'evenings',
        ages: [60, null],
        cost: 0,
      },
    ],
  },
  {
    title: text('Βρεφονηπιακός και Παιδικός Σταθμός', 'Nursery and Day Care'),
    description: text(
      'Φύλαξη και δημιουργική απασχόληση παιδιών.',
      'Care and creative activities for children.',
    ),
    unit: 'LEGAL_ENTITY',
    services: [
      {
        name: text('Παιδικός σταθμός', 'Day care'),
        description: text('Φύλαξη παιδιών όλη την ημέρα.', 'All-day care of children.'),
        topics: ['childcare'],
        groups: ['children', 'single-parents'],
        hours: 'mornings',
        ages: [1, 5],
        application: words.BY_APPLICATION,
        documents: words.INCOME_PAPERS,
        capacity: { unit: words.PLACES_LEFT, from: 30, to: 90 },
        cost: 60,
        fees: text(
          'Τροφεία έως 60 ευρώ τον μήνα, ανάλογα με το εισόδημα.',
          'Up to 60 euros a month, depending on income.',
        ),
      },
      {
        name: text('Κέντρο δημιουργικής απασχόλησης', 'Creative activities after school'),
        description: text(
          'Ζωγραφική, μουσική και βοήθεια στα μαθήματα.',
          'Painting, music and help with homework.',
        ),
        topics: ['children-creative'],
        groups: ['children'],
        hours: 'afternoons',
        ages: [6, 12],
        application: words.BY_APPLICATION,
        capacity: { unit: words.PLACES_LEFT, from: 20, to: 60 },
        cost: 0,
      },
    ],
  },
];

/** What municipalities run. */
export const MUNICIPAL_STRUCTURES: readonly StructureTemplate[] = [...EVERYWHERE, ...MUNICIPAL_HOUSES];
