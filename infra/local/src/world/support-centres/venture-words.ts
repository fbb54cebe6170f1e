import { type Text, text } from '../text.js';

/** Something that people want to found. */
export interface Idea {
  name: Text;
  does: Text;
  topics: string[];
}

const idea = (name: Text, does: Text, ...topics: string[]): Idea => ({ name, does, topics });

export const IDEAS: readonly Idea[] = [
  idea(
    text('Κουζίνα της γειτονιάς', 'Kitchen of the neighbourhood'),
    text(
      'Θα μαγειρεύει γεύματα για ηλικιωμένους και γραφεία',
      'Will cook meals for older people and offices',
    ),
    'product:catering',
    'need:food',
  ),
  idea(
    text('Βιβλιοθήκη εργαλείων', 'Library of tools'),
    text('Θα δανείζει εργαλεία και θα διδάσκει μικροεπισκευές', 'Will lend tools and teach small repairs'),
    'activity:construction-repair',
  ),
  idea(
    text('Ραφείο επαναχρησιμοποίησης', 'Tailors of reuse'),
    text('Θα μεταποιεί ρούχα που περισσεύουν', 'Will make over clothes that nobody wears'),
    'product:textiles',
    'product:recycling',
  ),
  idea(
    text('Παραδόσεις με ποδήλατο', 'Deliveries by bicycle'),
    text('Θα μεταφέρει δέματα μικρών καταστημάτων', 'Will carry parcels of small shops'),
    'product:transport',
    'qualifier:ecological',
  ),
  idea(
    text('Κοινοτικός λαχανόκηπος', 'Community vegetable garden'),
    text('Θα καλλιεργεί και θα πουλά λαχανικά', 'Will grow and sell vegetables'),
    'product:gardening',
    'product:food',
  ),
  idea(
    text('Παιδικό στέκι', "Children's corner"),
    text('Θα φυλάσσει παιδιά τα απογεύματα', 'Will look after children in the afternoon'),
    'need:childcare',
    'need:children-creative',
  ),
  idea(
    text('Φροντίδα στο σπίτι', 'Care at home'),
    text('Θα φροντίζει ηλικιωμένους που ζουν μόνοι', 'Will care for older people who live alone'),
    'product:care-services',
    'need:elderly-disability-care',
  ),
  idea(
    text('Συνεταιριστικό πλυντήριο', 'Cooperative laundry'),
    text('Θα πλένει λευκά είδη ξενώνων', 'Will wash the linen of hostels'),
    'product:cleaning',
    'qualifier:inclusive-employment',
  ),
  idea(
    text('Ψηφιακό εργαστήρι', 'Digital workshop'),
    text('Θα φτιάχνει ιστοσελίδες για φορείς', 'Will build sites for social-economy bodies'),
    'product:digital-services',
    'activity:information-technology',
  ),
  idea(
    text('Θέατρο της αυλής', 'Theatre of the courtyard'),
    text('Θα ανεβάζει παραστάσεις σε σχολεία', 'Will put on plays in schools'),
    'activity:culture-leisure',
    'product:events',
  ),
  idea(
    text('Κοινό λογιστήριο', 'Common bookkeeping'),
    text('Θα κρατά τα βιβλία μικρών συνεταιρισμών', 'Will keep the books of small cooperatives'),
    'product:legal-accounting',
  ),
  idea(
    text('Εργαστήρι ξύλου', 'Wood workshop'),
    text('Θα επισκευάζει έπιπλα και θα πουλά κατασκευές', 'Will mend furniture and sell what it makes'),
    'product:crafts',
    'need:employment-training',
  ),
];

/** What centres do together. */
export const JOINT_ACTIONS: readonly { name: Text; topics: string[] }[] = [
  {
    name: text('Κοινή αγορά συνεταιρισμών', 'Common market of cooperatives'),
    topics: ['topic:promotion', 'topic:cooperation'],
  },
  {
    name: text('Ημέρα ανοιχτής συμβουλευτικής', 'Day of open counselling'),
    topics: ['topic:counselling', 'topic:setup-operation'],
  },
  {
    name: text('Εκστρατεία για υπεύθυνες προμήθειες', 'Campaign for responsible buying'),
    topics: ['topic:responsible-suppliers', 'topic:networking'],
  },
];
