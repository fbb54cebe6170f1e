import { type Text, text } from '../text.js';

/** What is asked, with `*` for where, and what came out of it. */
interface Question {
  kind: 'CITIZENS' | 'BODIES';
  name: Text;
  description: Text;
  topics: readonly string[];
  groups: readonly string[];
  conclusions: readonly Text[];
}

export const QUESTIONS: readonly Question[] = [
  {
    kind: 'CITIZENS',
    name: text('Ποιες ώρες πρέπει να λειτουργούν τα συσσίτια *;', 'When should meals be served *?'),
    description: text(
      'Ρωτάμε όσους τα χρησιμοποιούν και όσους μένουν κοντά.',
      'We ask the people who use them and the people who live nearby.',
    ),
    topics: ['need:food', 'topic:consultation'],
    groups: ['group:homeless', 'group:older-people'],
    conclusions: [
      text('Ζητείται και βραδινό γεύμα τις καθημερινές.', 'An evening meal on weekdays is wanted too.'),
      text('Όσοι εργάζονται δεν προλαβαίνουν το μεσημέρι.', 'People who work cannot come at noon.'),
    ],
  },
  {
    kind: 'CITIZENS',
    name: text('Χώροι για παιδιά μετά το σχολείο *', 'Places for children after school *'),
    description: text(
      'Πού λείπουν χώροι δημιουργικής απασχόλησης και ποιες ώρες χρειάζονται.',
      'Where places for creative activities are missing, and at which hours they are needed.',
    ),
    topics: ['need:children-creative', 'need:childcare'],
    groups: ['group:children', 'group:single-parents'],
    conclusions: [
      text(
        'Οι γονείς χρειάζονται φύλαξη έως τις επτά το βράδυ.',
        'Parents need childcare until seven in the evening.',
      ),
    ],
  },
  {
    kind: 'CITIZENS',
    name: text(
      'Πώς φτάνει η ενημέρωση σε όσους ζουν μόνοι *;',
      'How does information reach people who live alone *?',
    ),
    description: text(
      'Συζήτηση για τα κενά στην πληροφόρηση και για τρόπους που δεν χρειάζονται διαδίκτυο.',
      'A discussion of gaps in information, and of ways that need no internet.',
    ),
    topics: ['need:inclusion', 'topic:consultation'],
    groups: ['group:older-people', 'group:athens-residents'],
    conclusions: [
      text(
        'Τα φαρμακεία και οι ενορίες γνωρίζουν όσους ζουν μόνοι.',
        'Pharmacies and parishes know who lives alone.',
      ),
      text(
        'Ένας αριθμός τηλεφώνου αρκεί, αρκεί να απαντά.',
        'One telephone number is enough, if it answers.',
      ),
    ],
  },
  {
    kind: 'BODIES',
    name: text('Κοινό πρωτόκολλο παραπομπών *', 'A common protocol of referrals *'),
    description: text(
      'Οι φορείς συμφωνούν πώς παραπέμπουν όποιον ζητά στήριξη, χωρίς να τον στέλνουν από πόρτα σε πόρτα.',
      'Bodies agree how to refer a person who asks for support, without sending them from door to door.',
    ),
    topics: ['topic:networking', 'topic:social-care'],
    groups: ['group:civil-society', 'group:municipal-social-services-staff'],
    conclusions: [
      text(
        'Κάθε παραπομπή έχει έναν υπεύθυνο και προθεσμία δέκα ημερών.',
        'Every referral has one person in charge and ten days.',
      ),
    ],
  },
  {
    kind: 'BODIES',
    name: text('Στέγη πρώτα: θέσεις και όροι *', 'Housing first: places and terms *'),
    description: text(
      'Πόσα διαμερίσματα μπορούν να διατεθούν και με ποια στήριξη για τους ενοίκους.',
      'How many flats can be made available, and with which support for the tenants.',
    ),
    topics: ['need:housing'],
    groups: ['group:homeless', 'group:civil-society'],
    conclusions: [
      text('Οι ιδιοκτήτες ζητούν εγγύηση του δήμου.', 'Owners ask for a guarantee by the municipality.'),
      text(
        'Η στήριξη πρέπει να διαρκεί όσο και το μισθωτήριο.',
        'The support must last as long as the lease.',
      ),
    ],
  },
  {
    kind: 'BODIES',
    name: text(
      'Δουλειά για όσους τελειώνουν θεραπεία ή ποινή *',
      'Work for people after treatment or prison *',
    ),
    description: text(
      'Ποιες θέσεις μαθητείας προσφέρουν οι επιχειρήσεις και οι φορείς κοινωνικής οικονομίας.',
      'Which apprenticeships businesses and bodies of the social economy offer.',
    ),
    topics: ['need:employment-training', 'need:inclusion'],
    groups: ['group:addiction-recovery', 'group:released-prisoners', 'group:kalo-bodies'],
    conclusions: [
      text(
        'Οι πρώτοι τρεις μήνες χρειάζονται μέντορα στη δουλειά.',
        'The first three months need a mentor at work.',
      ),
    ],
  },
];
