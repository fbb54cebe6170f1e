import { type Text, text } from '../text.js';

/** What a course or an adviser is about. */
export interface Subject {
  topic: string;
  title: Text;
  /** What it gives, a sentence. */
  gives: Text;
}

const subject = (topic: string, title: Text, gives: Text): Subject => ({ topic, title, gives });

/** Courses; the first are those that workshops name most. */
export const TRAININGS: readonly Subject[] = [
  subject(
    'topic:funding',
    text('Πηγές χρηματοδότησης για φορείς ΚΑΛΟ', 'Sources of funding for social-economy bodies'),
    text(
      'Παρουσιάζει επιδοτήσεις, μικροπιστώσεις και εγγυήσεις, και πώς γράφεται μια αίτηση.',
      'Presents grants, microcredit and guarantees, and how an application is written.',
    ),
  ),
  subject(
    'topic:digital-marketing',
    text('Ψηφιακή προβολή για μικρές ομάδες', 'Digital marketing for small teams'),
    text(
      'Δείχνει πώς στήνεται μια ιστοσελίδα και πώς βρίσκεται στις αναζητήσεις.',
      'Shows how a site is set up and how it is found in searches.',
    ),
  ),
  subject(
    'topic:business-plan',
    text('Σύνταξη επιχειρηματικού σχεδίου', 'Writing a business plan'),
    text(
      'Οδηγεί βήμα βήμα από την ιδέα στους πίνακες εσόδων και εξόδων.',
      'Leads step by step from the idea to the tables of income and costs.',
    ),
  ),
  subject(
    'topic:legal-framework',
    text('Το θεσμικό πλαίσιο των φορέων ΚΑΛΟ', 'The legal framework of social-economy bodies'),
    text(
      'Εξηγεί τις νομικές μορφές, την εγγραφή στο μητρώο και τις υποχρεώσεις των μελών.',
      'Explains the legal forms, entry in the register and the duties of members.',
    ),
  ),
  subject(
    'topic:networking',
    text('Δικτύωση και κοινές προμήθειες', 'Networking and buying together'),
    text(
      'Φέρνει κοντά φορείς της ίδιας γειτονιάς για να αγοράζουν και να πωλούν μαζί.',
      'Brings bodies of one neighbourhood together to buy and sell with one another.',
    ),
  ),
  subject(
    'topic:social-impact-assessment',
    text('Μέτρηση του κοινωνικού αντικτύπου', 'Measuring social impact'),
    text(
      'Εξασκεί στην επιλογή δεικτών και στη σύνταξη μιας σύντομης έκθεσης.',
      'Practises choosing indicators and writing a short report.',
    ),
  ),
  subject(
    'topic:pricing',
    text('Τιμολόγηση υπηρεσιών', 'Pricing services'),
    text(
      'Υπολογίζει με παραδείγματα το κόστος της ώρας και την τιμή που το καλύπτει.',
      'Works out with examples what an hour costs and which price covers it.',
    ),
  ),
  subject(
    'topic:social-media',
    text('Κοινωνικά δίκτυα στην πράξη', 'Social media in practice'),
    text(
      'Ετοιμάζει αναρτήσεις, φωτογραφίες και ένα πρόγραμμα για τρεις μήνες.',
      'Prepares posts, pictures and a plan for three months.',
    ),
  ),
  subject(
    'topic:customers',
    text('Προσέλκυση πελατών', 'Attracting customers'),
    text(
      'Εξετάζει ποιος αγοράζει, γιατί επιστρέφει και πώς το μαθαίνουμε.',
      'Looks at who buys, why they come back and how we learn of it.',
    ),
  ),
];

/** What advisers help with. */
export const COUNSELLING: readonly Subject[] = [
  subject(
    'topic:setup-operation',
    text('Συμβουλευτική για την ίδρυση φορέα', 'Counselling on founding a body'),
    text(
      'Συναντήσεις με σύμβουλο, από την πρώτη σκέψη ως το καταστατικό.',
      'Meetings with an adviser, from the first thought to the statutes.',
    ),
  ),
  subject(
    'topic:funding',
    text('Συμβουλευτική χρηματοδότησης', 'Counselling on funding'),
    text(
      'Βοήθεια στην επιλογή προγράμματος και στον φάκελο της αίτησης.',
      'Help with choosing a programme and with the application file.',
    ),
  ),
  subject(
    'topic:legal-framework',
    text('Νομική και λογιστική συμβουλευτική', 'Legal and accounting counselling'),
    text('Απαντήσεις για συμβάσεις, ασφάλιση και φορολογία.', 'Answers on contracts, insurance and taxes.'),
  ),
  subject(
    'topic:business-idea',
    text('Διερεύνηση της επιχειρηματικής ιδέας', 'Exploring the business idea'),
    text(
      'Τρεις συναντήσεις για να φανεί αν η ιδέα στέκει και ποιος τη χρειάζεται.',
      'Three meetings to see whether the idea holds and who needs it.',
    ),
  ),
];

/** How centres speak to the wider public. */
export const OUTREACH: readonly Subject[] = [
  subject(
    'topic:outreach',
    text('Ανοιχτές ενημερώσεις στη γειτονιά', 'Open talks in the neighbourhood'),
    text(
      'Μία φορά τον μήνα, σε πλατείες, σχολεία και χώρους φορέων.',
      'Once a month, in squares, schools and rooms of local bodies.',
    ),
  ),
];

/** For whom a service is, with what it says about who may come. */
export const AUDIENCES: readonly { group: string; eligibility: Text }[] = [
  {
    group: 'group:founders',
    eligibility: text(
      'Για όποιον θέλει να ιδρύσει φορέα ΚΑΛΟ.',
      'For whoever wants to found a social-economy body.',
    ),
  },
  {
    group: 'group:kalo-staff',
    eligibility: text(
      'Για μέλη και εργαζομένους φορέων ΚΑΛΟ.',
      'For members and staff of social-economy bodies.',
    ),
  },
  {
    group: 'group:unemployed',
    eligibility: text('Για ανέργους με κάρτα ανεργίας.', 'For unemployed people who are registered.'),
  },
  { group: 'group:women', eligibility: text('Για ομάδες γυναικών.', 'For groups of women.') },
  {
    group: 'group:refugees',
    eligibility: text('Για πρόσφυγες, με διερμηνέα.', 'For refugees, with an interpreter.'),
  },
];

/** Fees in words; the first are the usual ones. */
export const FEES: readonly Text[] = [
  text('Δωρεάν.', 'Free of charge.'),
  text(
    'Δωρεάν για ανέργους, αλλιώς 10 € τη συνάντηση.',
    'Free for unemployed people, otherwise €10 a meeting.',
  ),
  text('Ελεύθερη συνεισφορά.', 'Pay what you can.'),
];

/** Informal centres, the rooms of bodies of the social economy. */
export const ROOMS: readonly Text[] = [
  text('Συνεργατικός Χώρος', 'Cooperative Space'),
  text('Εργαστήρι Συνεργατισμού', 'Workshop of Cooperation'),
  text('Κόμβος Αλληλέγγυας Οικονομίας', 'Hub of the Solidarity Economy'),
  text('Στέκι Συνεταιρισμών', 'House of Cooperatives'),
];

export const STREETS: readonly Text[] = [
  text('Ελευθερίας', 'Eleftherias'),
  text('Δημοκρατίας', 'Dimokratias'),
  text('Κύπρου', 'Kyprou'),
  text('Σμύρνης', 'Smyrnis'),
  text('Ειρήνης', 'Eirinis'),
  text('Ηρώων Πολυτεχνείου', 'Iroon Polytechneiou'),
  text('Μεγάλου Αλεξάνδρου', 'Megalou Alexandrou'),
  text('Αγίου Δημητρίου', 'Agiou Dimitriou'),
  text('Παπαφλέσσα', 'Papaflessa'),
  text('Κολοκοτρώνη', 'Kolokotroni'),
];
