import { type Text, text } from '../text.js';

/** What happens, with `*` for where. */
interface Situation {
  name: Text;
  description: Text;
  topics: readonly string[];
  groups: readonly string[];
  /** Months in which it happens. */
  months: readonly number[];
  /** Days that it lasts. */
  days: number;
  /** Services of the catalogue that answer it. */
  interventions: readonly string[];
}

export const SITUATIONS: readonly Situation[] = [
  {
    name: text('Καύσωνας *', 'Heatwave *'),
    description: text(
      'Χρειάζονται νερό, κλιματιζόμενοι χώροι και τηλεφωνήματα σε όσους ζουν μόνοι.',
      'Water, air-conditioned rooms and calls to people who live alone are needed.',
    ),
    topics: ['need:basic-necessities', 'need:medical-pharmaceutical'],
    groups: ['group:older-people', 'group:homeless'],
    months: [6, 7, 8],
    days: 5,
    interventions: ['intervention:osn-basic-necessities', 'intervention:osn-medical-pharmaceutical'],
  },
  {
    name: text('Κύμα ψύχους *', 'Cold spell *'),
    description: text(
      'Χρειάζονται κλίνες για τη νύχτα, υπνόσακοι και ζεστά γεύματα.',
      'Beds for the night, sleeping bags and warm meals are needed.',
    ),
    topics: ['need:housing', 'need:food', 'need:basic-necessities'],
    groups: ['group:homeless', 'group:refugees'],
    months: [11, 12, 1, 2],
    days: 6,
    interventions: ['intervention:osn-food', 'intervention:osn-basic-necessities'],
  },
  {
    name: text('Πλημμύρα σε ισόγεια *', 'Flooded ground floors *'),
    description: text(
      'Οικογένειες χρειάζονται προσωρινή στέγη, ρούχα και κουβέρτες.',
      'Families need a temporary home, clothes and blankets.',
    ),
    topics: ['need:housing', 'need:basic-necessities'],
    groups: [],
    months: [10, 11],
    days: 21,
    interventions: ['intervention:osn-basic-necessities', 'intervention:osn-food'],
  },
  {
    name: text('Πυρκαγιά σε πολυκατοικία *', 'Fire in a block of flats *'),
    description: text(
      'Οι ένοικοι χρειάζονται στέγη, είδη πρώτης ανάγκης και νομική συμβουλή για τις ζημιές.',
      'The residents need a home, basic necessities and legal advice about the damage.',
    ),
    topics: ['need:housing', 'need:basic-necessities', 'need:legal-counselling'],
    groups: [],
    months: [1, 4, 9],
    days: 30,
    interventions: ['intervention:osn-basic-necessities', 'intervention:osn-legal-counselling'],
  },
  {
    name: text('Άφιξη οικογενειών προσφύγων *', 'Arrival of refugee families *'),
    description: text(
      'Χρειάζονται διερμηνείς, γάλα και πάνες για βρέφη, και θέσεις σε δημιουργική απασχόληση παιδιών.',
      'Interpreters, milk and nappies for infants, and places in creative activities for children are needed.',
    ),
    topics: ['need:basic-necessities', 'need:inclusion', 'need:children-creative'],
    groups: ['group:refugees', 'group:children'],
    months: [3, 5, 9],
    days: 45,
    interventions: ['intervention:osn-basic-necessities', 'intervention:osn-children-creative'],
  },
  {
    name: text('Ξενώνας κλειστός για επισκευές *', 'Shelter closed for repairs *'),
    description: text(
      'Οι φιλοξενούμενοι χρειάζονται άλλη στέγη όσο διαρκούν τα έργα.',
      'Its guests need another place to stay while the works last.',
    ),
    topics: ['need:housing'],
    groups: ['group:homeless', 'group:women'],
    months: [2, 6, 11],
    days: 60,
    interventions: [],
  },
  {
    name: text('Έλλειψη τροφίμων στο κοινωνικό παντοπωλείο *', 'Social grocery short of food *'),
    description: text(
      'Χρειάζονται ελαιόλαδο, όσπρια και παιδικές τροφές.',
      'Olive oil, pulses and food for children are needed.',
    ),
    topics: ['need:food'],
    groups: ['group:single-parents'],
    months: [3, 8, 11],
    days: 14,
    interventions: ['intervention:osn-food'],
  },
];
