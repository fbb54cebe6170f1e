import { type Text, text } from '../text.js';

/** What a resource is about, as it stands after «για». */
export interface Subject {
  topic: string;
  about: Text;
}

const subject = (topic: string, el: string, en: string): Subject => ({ topic, about: text(el, en) });

/** Subjects of studies, reports, good practices and data. */
export const SUBJECTS: readonly Subject[] = [
  subject('need:housing', 'την πρόσβαση στη στέγαση', 'access to housing'),
  subject('need:healthcare', 'την πρόσβαση στην περίθαλψη', 'access to health care'),
  subject(
    'need:elderly-disability-care',
    'τη φροντίδα ηλικιωμένων και ατόμων με αναπηρία',
    'care for older and disabled people',
  ),
  subject('need:inclusion', 'την ένταξη των ευάλωτων ομάδων', 'the inclusion of vulnerable groups'),
  subject('need:childcare', 'τη φύλαξη παιδιών', 'childcare'),
  subject('need:employment-training', 'την απασχόληση και την κατάρτιση', 'employment and training'),
  subject(
    'need:addiction',
    'την κοινωνική επανένταξη μετά την απεξάρτηση',
    'life after recovery from addiction',
  ),
  subject('need:food', 'την επισιτιστική ασφάλεια', 'food security'),
  subject(
    'topic:social-impact',
    'τον κοινωνικό αντίκτυπο των φορέων ΚΑΛΟ',
    'the social impact of the social economy',
  ),
  subject(
    'topic:kalo-bodies',
    'τα χαρακτηριστικά των φορέων ΚΑΛΟ',
    'the characteristics of social-economy bodies',
  ),
  subject(
    'topic:responsible-suppliers',
    'τις κοινωνικά υπεύθυνες προμήθειες',
    'socially responsible procurement',
  ),
  subject('topic:clusters', 'τις συστάδες κοινωνικών επιχειρήσεων', 'clusters of social enterprises'),
];

/** Subjects of guidance on founding and running a body. */
export const GUIDANCE_SUBJECTS: readonly Subject[] = [
  subject('topic:legal-framework', 'την επιλογή νομικής μορφής', 'choosing a legal form'),
  subject('topic:business-plan', 'τη σύνταξη επιχειρηματικού σχεδίου', 'writing a business plan'),
  subject('topic:costs', 'τον υπολογισμό των εξόδων ίδρυσης', 'calculating the costs of founding'),
  subject('topic:pricing', 'την τιμολόγηση υπηρεσιών', 'pricing services'),
  subject('topic:funding', 'την αναζήτηση χρηματοδότησης', 'looking for funding'),
  subject('topic:digital-marketing', 'την προβολή στο διαδίκτυο', 'promotion on the internet'),
];

/** Kinds of resource with the word that their titles begin with, and what is in them. */
export const KINDS: readonly { kind: string; title: Text; content: Text }[] = [
  {
    kind: 'STUDY',
    title: text('Μελέτη για', 'Study on'),
    content: text(
      'Ερωτηματολόγια και συνεντεύξεις, με προτάσεις στο τέλος.',
      'Questionnaires and interviews, with proposals at the end.',
    ),
  },
  {
    kind: 'REPORT',
    title: text('Έκθεση για', 'Report on'),
    content: text(
      'Η κατάσταση της χρονιάς σε αριθμούς και κείμενο.',
      'The state of the year in numbers and words.',
    ),
  },
  {
    kind: 'GOOD_PRACTICE',
    title: text('Καλή πρακτική για', 'Good practice on'),
    content: text(
      'Τι έγινε, τι κόστισε και τι χρειάζεται για να επαναληφθεί.',
      'What was done, what it cost and what it takes to repeat it.',
    ),
  },
  {
    kind: 'DATA_SET',
    title: text('Στατιστικά δεδομένα για', 'Statistical data on'),
    content: text('Πίνακες ανά έτος και περιοχή, σε μορφή CSV.', 'Tables by year and area, as CSV.'),
  },
  {
    kind: 'GUIDANCE',
    title: text('Οδηγίες για', 'Guidance on'),
    content: text(
      'Βήματα, υποδείγματα εγγράφων και συχνές ερωτήσεις.',
      'Steps, model documents and frequent questions.',
    ),
  },
];

/** How wide resources look: what is added to their titles, and the area that they cover. */
export const SCOPES: readonly { scope: string; where: Text; area: string }[] = [
  {
    scope: 'LOCAL',
    where: text('στον Δυτικό Τομέα Αθηνών', 'in the Western Sector of Athens'),
    area: 'area:EL302',
  },
  { scope: 'NATIONAL', where: text('στην Ελλάδα', 'in Greece'), area: 'area:GR' },
  { scope: 'EUROPEAN', where: text('στην Ευρώπη', 'in Europe'), area: 'area:EU' },
];
