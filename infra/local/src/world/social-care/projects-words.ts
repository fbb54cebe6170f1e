import { type Text, text } from '../text.js';

/** The projects of the world that care for people: who pays and who carries them out, funding-tools says. */
export const PROJECTS: readonly { id: string; municipality: string; name: Text; object: Text }[] = [
  {
    id: 'project:demo-open-door',
    municipality: '9186',
    name: text('Ανοιχτή πόρτα', 'Open Door'),
    object: text(
      'Διαμερίσματα και στήριξη για άτομα χωρίς στέγη',
      'Flats and support for people without a home',
    ),
  },
  {
    id: 'project:demo-shared-kitchen',
    municipality: '9183',
    name: text('Κοινή κουζίνα Περιστερίου', 'Shared kitchen of Peristeri'),
    object: text(
      'Γεύματα για όσους δεν έχουν και δουλειά στην εστίαση για ανέργους',
      'Meals for those who have not, and work in catering for unemployed people',
    ),
  },
  {
    id: 'project:demo-after-school',
    municipality: '9182',
    name: text('Μετά το σχολείο', 'After School'),
    object: text(
      'Δημιουργική απασχόληση και μελέτη για παιδιά στο Ίλιον',
      'Creative activities and homework help for children in Ilion',
    ),
  },
];

export const WORK_PACKAGES: readonly { name: Text; content: Text; check: Text }[] = [
  {
    name: text('Συντονισμός και παρακολούθηση', 'Coordination and monitoring'),
    content: text('Διοίκηση, οικονομική διαχείριση και αναφορές', 'Administration, finances and reports'),
    check: text('Έλεγχος αναφορών προόδου', 'Check of progress reports'),
  },
  {
    name: text('Ενέργειες παρέμβασης', 'Actions of intervention'),
    content: text(
      'Πρόληψη, υποστήριξη και άμεση παρέμβαση',
      'Prevention, support and immediate intervention',
    ),
    check: text('Έρευνα ικανοποίησης όσων εξυπηρετήθηκαν', 'Survey of how satisfied the people served are'),
  },
  {
    name: text('Δικτύωση και διαβούλευση', 'Networking and consultation'),
    content: text('Συναντήσεις με φορείς και κατοίκους', 'Meetings with bodies and residents'),
    check: text('Έλεγχος συμμετοχής στις συναντήσεις', 'Check of attendance at the meetings'),
  },
];

export const FINDINGS = {
  passed: text('Τηρήθηκαν οι προδιαγραφές.', 'The specifications were met.'),
  failed: text('Καθυστερήσεις· ζητήθηκε σχέδιο διόρθωσης.', 'Delays; a plan of correction was asked for.'),
};

/** An action of one of the projects, its cost in thousands of euros, and which indicators follow it. */
interface Action {
  project: string;
  kind: 'PREVENTION' | 'SUPPORT' | 'IMMEDIATE';
  name: Text;
  description: Text;
  topics: readonly string[];
  groups: readonly string[];
  cost: readonly [number, number];
  indicators: readonly string[];
}

export const ACTIONS: readonly Action[] = [
  {
    project: 'project:demo-open-door',
    kind: 'PREVENTION',
    name: text('Έγκαιρη στήριξη ενοικιαστών', 'Early support for tenants'),
    description: text(
      'Διαμεσολάβηση με ιδιοκτήτες και ρύθμιση οφειλών, ώστε κανείς να μη χάσει το σπίτι του.',
      'Mediation with owners and settlement of debts, so that nobody loses their home.',
    ),
    topics: ['need:housing'],
    groups: ['group:vulnerable'],
    cost: [18, 45],
    indicators: ['housed', 'answered'],
  },
  {
    project: 'project:demo-after-school',
    kind: 'PREVENTION',
    name: text('Ομάδες γονέων στα σχολεία', "Parents' groups in schools"),
    description: text(
      'Συναντήσεις γονέων που μεγαλώνουν μόνοι τα παιδιά τους, με φύλαξη την ίδια ώρα.',
      'Meetings of parents who bring up their children alone, with childcare at the same time.',
    ),
    topics: ['need:childcare', 'need:inclusion'],
    groups: ['group:single-parents'],
    cost: [9, 20],
    indicators: ['served', 'children'],
  },
  {
    project: 'project:demo-open-door',
    kind: 'PREVENTION',
    name: text('Γνώρισε τα δικαιώματά σου', 'Know your rights'),
    description: text(
      'Ενημέρωση σε τέσσερις γλώσσες για άσυλο, εργασία και μισθώσεις.',
      'Information in four languages on asylum, work and leases.',
    ),
    topics: ['need:legal-counselling', 'need:inclusion'],
    groups: ['group:refugees'],
    cost: [12, 24],
    indicators: ['legal'],
  },
  {
    project: 'project:demo-shared-kitchen',
    kind: 'SUPPORT',
    name: text('Συντροφιά στο σπίτι', 'Company at home'),
    description: text(
      'Εθελοντές επισκέπτονται κάθε εβδομάδα ηλικιωμένους που ζουν μόνοι.',
      'Volunteers visit older people who live alone every week.',
    ),
    topics: ['need:elderly-disability-care'],
    groups: ['group:older-people'],
    cost: [15, 30],
    indicators: ['served'],
  },
  {
    project: 'project:demo-shared-kitchen',
    kind: 'SUPPORT',
    name: text('Εργασιακός σύμβουλος στη γειτονιά', 'A job adviser in the neighbourhood'),
    description: text(
      'Συμβουλευτική, βιογραφικό και συνοδεία στις πρώτες συνεντεύξεις.',
      'Counselling, a CV, and company to the first interviews.',
    ),
    topics: ['need:vocational-counselling', 'need:employment-training'],
    groups: ['group:unemployed'],
    cost: [25, 60],
    indicators: ['employed', 'served'],
  },
  {
    project: 'project:demo-open-door',
    kind: 'SUPPORT',
    name: text('Επιστροφή στην κοινότητα', 'Back into the community'),
    description: text(
      'Ένας άνθρωπος αναφοράς για τον πρώτο χρόνο μετά τη θεραπεία ή την αποφυλάκιση.',
      'One person to turn to in the first year after treatment or prison.',
    ),
    topics: ['need:addiction', 'need:inclusion'],
    groups: ['group:addiction-recovery', 'group:released-prisoners'],
    cost: [20, 50],
    indicators: ['employed', 'housed'],
  },
  {
    project: 'project:demo-shared-kitchen',
    kind: 'IMMEDIATE',
    name: text('Κινητή μονάδα σίτισης', 'Mobile food unit'),
    description: text(
      'Ζεστά γεύματα κάθε βράδυ, εκεί όπου βρίσκονται οι άνθρωποι.',
      'Warm meals every evening, where the people are.',
    ),
    topics: ['need:food'],
    groups: ['group:homeless'],
    cost: [40, 95],
    indicators: ['meals'],
  },
  {
    project: 'project:demo-open-door',
    kind: 'IMMEDIATE',
    name: text('Στέγη για λίγες νύχτες', 'A roof for a few nights'),
    description: text(
      'Επείγουσα φιλοξενία σε ξενοδοχείο, ώσπου να βρεθεί θέση σε δομή.',
      'Emergency stay in a hotel, until there is a place in a structure.',
    ),
    topics: ['need:housing'],
    groups: ['group:homeless', 'group:women'],
    cost: [30, 80],
    indicators: ['housed', 'answered'],
  },
  {
    project: 'project:demo-open-door',
    kind: 'IMMEDIATE',
    name: text('Φάρμακα την ίδια μέρα', 'Medicines on the same day'),
    description: text(
      'Κάλυψη της συνταγής όποιου δεν έχει ασφάλιση ή χρήματα.',
      'The prescription is paid for whoever has no insurance or money.',
    ),
    topics: ['need:medical-pharmaceutical'],
    groups: ['group:vulnerable'],
    cost: [10, 26],
    indicators: ['answered'],
  },
  {
    project: 'project:demo-after-school',
    kind: 'SUPPORT',
    name: text('Μελέτη και παιχνίδι κάθε απόγευμα', 'Homework and play every afternoon'),
    description: text(
      'Βοήθεια στα μαθήματα, γεύμα και παιχνίδι έως τις επτά.',
      'Help with homework, a meal and play until seven.',
    ),
    topics: ['need:children-creative', 'need:childcare'],
    groups: ['group:children'],
    cost: [20, 38],
    indicators: ['children', 'served'],
  },
  {
    project: 'project:demo-after-school',
    kind: 'IMMEDIATE',
    name: text('Θέση για κάθε παιδί το καλοκαίρι', 'A place for every child in summer'),
    description: text(
      'Δωρεάν θέση σε κατασκήνωση για παιδιά που θα έμεναν μόνα στο σπίτι.',
      'A free place in a camp for children who would stay at home alone.',
    ),
    topics: ['need:childcare', 'need:recreation-sport'],
    groups: ['group:children', 'group:single-parents'],
    cost: [15, 28],
    indicators: ['children'],
  },
];
