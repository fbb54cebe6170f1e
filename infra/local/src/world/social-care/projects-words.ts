import { type Text, text } from '../text.js';

/** A project of the world: where it works and what it is called. */
export const PROJECTS: readonly { municipality: string; name: Text; object: Text }[] = [
  {
    municipality: '9186',
    name: text('Γειτονιά χωρίς αποκλεισμούς', 'A neighbourhood without exclusion'),
    object: text(
      'Στήριξη στη γειτονιά, πριν οι δυσκολίες γίνουν κρίση',
      'Support in the neighbourhood, before difficulties become a crisis',
    ),
  },
  {
    municipality: '9183',
    name: text('Δίκτυο φροντίδας Περιστερίου', 'Care network of Peristeri'),
    object: text(
      'Σύνδεση των δομών του δήμου με τους εθελοντές της πόλης',
      "Linking the municipality's structures with the volunteers of the city",
    ),
  },
  {
    municipality: '9182',
    name: text('Κοινωνική γέφυρα Ιλίου', 'Social bridge of Ilion'),
    object: text(
      'Παρέμβαση την ίδια μέρα για όποιον δεν εξυπηρετείται από τις δομές',
      'Intervention on the same day for whoever the structures do not serve',
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

/** An action of a project, its yearly cost in thousands of euros, and which indicators follow it. */
interface Action {
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
];
