import { type Text, text } from '../text.js';

/** Something that bodies offer or look for, with what they say of it. */
export interface OfferIdea {
  kind: 'TRAINING' | 'COOPERATION';
  wanted: boolean;
  name: Text;
  description: Text;
  topics: readonly string[];
  audience: readonly string[];
}

const idea =
  (kind: OfferIdea['kind'], wanted: boolean, audience: readonly string[]) =>
  (name: Text, description: Text, topics: readonly string[]): OfferIdea => ({
    kind,
    wanted,
    name,
    description,
    topics,
    audience,
  });

const course = idea('TRAINING', false, ['group:kalo-staff']);
const courseForJobs = idea('TRAINING', false, ['group:unemployed']);
const courseWanted = idea('TRAINING', true, []);
const together = idea('COOPERATION', false, ['group:kalo-bodies']);
const partnerWanted = idea('COOPERATION', true, ['group:kalo-bodies']);

/** All that is offered and looked for; a world repeats them in other places. */
export const OFFER_IDEAS: readonly OfferIdea[] = [
  course(
    text('Σεμινάριο σύνταξης επιχειρηματικού σχεδίου', 'Seminar on writing a business plan'),
    text('Τέσσερις απογευματινές συναντήσεις με ασκήσεις.', 'Four evening meetings with exercises.'),
    ['topic:training', 'topic:business-plan'],
  ),
  partnerWanted(
    text('Ζητείται εταίρος για κοινή προσφορά σε διαγωνισμό', 'Partner wanted for a joint bid'),
    text(
      'Ο δήμος αγοράζει γεύματα για τα σχολεία του. Ψάχνουμε φορέα με κουζίνα.',
      'The municipality is buying meals for its schools. We are looking for a body with a kitchen.',
    ),
    ['topic:cooperation', 'product:catering'],
  ),
  courseForJobs(
    text('Μαθήματα μαγειρικής για ανέργους', 'Cooking lessons for the unemployed'),
    text('Πρακτική σε κουζίνα παραγωγής, με βεβαίωση.', 'Practice in a working kitchen, with a certificate.'),
    ['topic:training', 'need:employment-training'],
  ),
  together(
    text('Κοινή αποθήκη για φορείς της Δυτικής Αθήνας', 'Shared warehouse for bodies of West Athens'),
    text('Διαθέτουμε χώρο με ράφια και ψυγείο.', 'We have room with shelves and a cold store.'),
    ['topic:cooperation', 'product:food'],
  ),
  course(
    text('Εργαστήριο μέσων κοινωνικής δικτύωσης', 'Workshop on social media'),
    text(
      'Από τη φωτογραφία ως τη διαφήμιση, σε δύο Σάββατα.',
      'From photograph to advertisement, on two Saturdays.',
    ),
    ['topic:training', 'topic:social-media'],
  ),
  courseWanted(
    text('Ζητείται εκπαίδευση στη λογιστική συνεταιρισμών', 'Training wanted in accounting for cooperatives'),
    text('Είμαστε έξι μέλη και μπορούμε τις Δευτέρες.', 'We are six members and free on Mondays.'),
    ['topic:training', 'product:legal-accounting'],
  ),
  together(
    text('Δίκτυο κοινών παραγγελιών για προμήθειες', 'Network for ordering supplies together'),
    text('Όσο περισσότεροι, τόσο καλύτερες τιμές.', 'The more of us, the better the prices.'),
    ['topic:networking', 'topic:responsible-suppliers'],
  ),
  course(
    text('Εισαγωγή στην αξιολόγηση κοινωνικού αντίκτυπου', 'Introduction to assessing social impact'),
    text(
      'Με τα εργαλεία της πλατφόρμας και δικά σας παραδείγματα.',
      "With the platform's tools and your own examples.",
    ),
    ['topic:training', 'topic:social-impact-assessment'],
  ),
  partnerWanted(
    text('Ζητείται χώρος για εβδομαδιαίο στέκι', 'Room wanted for a weekly meeting place'),
    text('Κάθε Πέμπτη απόγευμα, για είκοσι άτομα.', 'Every Thursday afternoon, for twenty people.'),
    ['topic:cooperation', 'need:inclusion'],
  ),
  courseForJobs(
    text('Μαθήματα ψηφιακών δεξιοτήτων', 'Lessons in digital skills'),
    text(
      'Βιογραφικό, αιτήσεις και ηλεκτρονικές υπηρεσίες.',
      'Curriculum vitae, applications and online services.',
    ),
    ['topic:training', 'need:vocational-counselling'],
  ),
];
