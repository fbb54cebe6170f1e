import type { LegalFormName } from '../cast/legal-forms.js';
import { type Text, text } from '../text.js';

/** Legal forms that calls ask for together, and how a sentence names them. */
export interface Forms {
  forms: LegalFormName[];
  who: Text;
}

const KOINSEP: LegalFormName[] = ['KOINSEP_INCLUSION', 'KOINSEP_COLLECTIVE_BENEFIT'];
const COOPERATIVES: LegalFormName[] = [
  'WORKERS_COOPERATIVE',
  'CIVIL_COOPERATIVE',
  'AGRICULTURAL_COOPERATIVE',
];
const NON_PROFITS: LegalFormName[] = ['ASSOCIATION', 'CIVIL_NON_PROFIT', 'FOUNDATION'];

export const FORMS = {
  koinsep: {
    forms: KOINSEP,
    who: text(
      'ΚοινΣΕπ Ένταξης και ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας',
      'social cooperative enterprises of inclusion and of collective and social benefit',
    ),
  },
  kalo: {
    forms: [...KOINSEP, 'KOISPE', ...COOPERATIVES, 'ASSOCIATION', 'CIVIL_NON_PROFIT'],
    who: text('φορείς κοινωνικής και αλληλέγγυας οικονομίας', 'bodies of the social and solidarity economy'),
  },
  inclusion: {
    forms: ['KOINSEP_INCLUSION', 'KOISPE'],
    who: text('ΚοινΣΕπ Ένταξης και ΚοιΣΠΕ', 'social cooperatives of inclusion and of mental health'),
  },
  cooperatives: {
    forms: [...COOPERATIVES, ...KOINSEP, 'KOISPE'],
    who: text('συνεταιρισμοί και συνεταιριστικές επιχειρήσεις', 'cooperatives and cooperative enterprises'),
  },
  nonProfits: {
    forms: [...NON_PROFITS, 'INFORMAL_GROUP'],
    who: text(
      'σωματεία, αστικές μη κερδοσκοπικές εταιρείες, ιδρύματα και άτυπες ομάδες',
      'associations, civil non-profit companies, foundations and informal groups',
    ),
  },
  any: { forms: [], who: text('φορείς κάθε νομικής μορφής', 'bodies of any legal form') },
} satisfies Record<string, Forms>;

/** What bodies work on, after «δραστηριοποιούνται» and "working". */
export const WORKING: Readonly<Record<string, Text>> = {
  'activity:agriculture': text('στη γεωργία', 'in agriculture'),
  'activity:manufacturing': text('στη μεταποίηση', 'in manufacturing'),
  'activity:recycling': text('στην ανακύκλωση', 'in recycling'),
  'activity:construction-repair': text('στις κατασκευές και τις επισκευές', 'in construction and repair'),
  'activity:trade': text('στο εμπόριο', 'in trade'),
  'activity:transport': text('στις μεταφορές', 'in transport'),
  'activity:food-hospitality': text('στην εστίαση και τη φιλοξενία', 'in food and hospitality'),
  'activity:information-technology': text('στην πληροφορική', 'in information technology'),
  'activity:housing': text('στη στέγαση', 'in housing'),
  'activity:professional': text('στις επαγγελματικές υπηρεσίες', 'in professional services'),
  'activity:education': text('στην εκπαίδευση', 'in education'),
  'activity:health-social-care': text('στην υγεία και την κοινωνική φροντίδα', 'in health and social care'),
  'activity:culture-leisure': text('στον πολιτισμό και την ψυχαγωγία', 'in culture and leisure'),
  'activity:household-services': text('στις υπηρεσίες σπιτιού', 'in household services'),
};

/** What a call is for, and what applicants work on; an empty list asks for nothing. */
export interface Subject {
  title: Text;
  activities: string[];
}

const subject = (el: string, en: string, ...activities: string[]): Subject => ({
  title: text(el, en),
  activities: activities.map((name) => `activity:${name}`),
});

export const SUBJECTS: readonly Subject[] = [
  subject('Νέες θέσεις εργασίας για ευάλωτες ομάδες', 'New jobs for vulnerable groups'),
  subject('Εξοπλισμός για κοινωνικές κουζίνες', 'Equipment for social kitchens', 'food-hospitality'),
  subject('Ανακύκλωση και επανάχρηση', 'Recycling and reuse', 'recycling', 'trade'),
  subject(
    'Φροντίδα ηλικιωμένων στο σπίτι',
    'Care for older people at home',
    'health-social-care',
    'household-services',
  ),
  subject('Κεφάλαιο κίνησης για νέες επιχειρήσεις', 'Working capital for new enterprises'),
  subject('Κατάρτιση ανέργων', 'Training for unemployed people', 'education', 'professional'),
  subject(
    'Ψηφιακά εργαλεία για κοινωνικές επιχειρήσεις',
    'Digital tools for social enterprises',
    'information-technology',
    'professional',
  ),
  subject('Πολιτισμός στη γειτονιά', 'Culture in the neighbourhood', 'culture-leisure'),
  subject('Αστικοί λαχανόκηποι', 'Urban vegetable gardens', 'agriculture'),
  subject('Επισκευή κατοικιών', 'Repair of homes', 'construction-repair', 'housing'),
  subject('Ενεργειακή αναβάθμιση χώρων εργασίας', 'Energy upgrades of workplaces'),
  subject('Διανομή προϊόντων με ποδήλατα', 'Delivery by cargo bicycle', 'transport', 'trade'),
  subject('Εργαστήρια ένδυσης και χειροτεχνίας', 'Clothing and craft workshops', 'manufacturing'),
  subject(
    'Δράσεις για παιδιά και εφήβους',
    'Activities for children and teenagers',
    'education',
    'culture-leisure',
  ),
];

const WORK: readonly Text[] = [
  text('Εξοπλισμός εργαστηρίου', 'Workshop equipment'),
  text('Δύο νέες θέσεις εργασίας', 'Two new jobs'),
  text('Διαμόρφωση επαγγελματικού χώρου', 'Fitting out of premises'),
  text('Κατάρτιση μελών και εργαζομένων', 'Training of members and workers'),
  text('Προσβασιμότητα χώρων', 'Accessible premises'),
  text('Συνεργασία με άλλους φορείς', 'Cooperation with other bodies'),
];

/** What single grants are for, by the tool that gives them. */
export const PURPOSES: Readonly<Record<string, readonly Text[]>> = {
  'tool:demo-west-athens': [
    ...WORK,
    text('Μέτρηση κοινωνικού αντίκτυπου', 'Measuring social impact'),
    text('Όχημα διανομής', 'Delivery vehicle'),
  ],
  'tool:demo-first-step': [
    ...WORK.slice(0, 4),
    text('Μελέτη βιωσιμότητας', 'Feasibility study'),
    text('Ηλεκτρονικό κατάστημα', 'Online shop'),
  ],
  'tool:demo-microcredit': [
    text('Κεφάλαιο κίνησης πρώτου έτους', "First year's working capital"),
    text('Αγορά πρώτων υλών', 'Purchase of raw materials'),
    text('Μισθοί μέχρι την είσπραξη τιμολογίων', 'Wages until invoices are paid'),
  ],
  'tool:demo-neighbourhood': [
    text('Πρόγραμμα για τη γειτονιά', 'Programme for the neighbourhood'),
    text('Γιορτή και παζάρι της γειτονιάς', 'Neighbourhood feast and bazaar'),
    text('Εκπαίδευση εθελοντών', 'Training of volunteers'),
    text('Υλικά για κοινές δράσεις', 'Materials for joint activities'),
  ],
  'tool:demo-housing': [
    text('Ενοίκια διαμερισμάτων για οικογένειες χωρίς στέγη', 'Rents of flats for families without a home'),
    text('Επισκευή και επίπλωση διαμερισμάτων', 'Repair and furnishing of flats'),
    text('Συνοδεία ενοίκων στους πρώτους μήνες', 'Support of tenants in their first months'),
    text('Εύρεση κατοικιών και μεσολάβηση με ιδιοκτήτες', 'Finding homes and mediating with owners'),
  ],
  'tool:demo-care': [
    text('Κατ’ οίκον φροντίδα ηλικιωμένων', 'Home care for older people'),
    text('Εκπαίδευση φροντιστών', 'Training of carers'),
    text('Όχημα για επισκέψεις στο σπίτι', 'Vehicle for home visits'),
    text('Βοηθήματα για άτομα με αναπηρία', 'Aids for people with disabilities'),
  ],
};

/** What each kind of tool gives. */
export const GIVES: Readonly<Record<string, Text>> = {
  GRANT: text('Επιχορήγηση επιλέξιμων δαπανών', 'Grant towards eligible costs'),
  LOAN: text('Δάνειο με χαμηλό επιτόκιο', 'Loan at a low rate of interest'),
  GUARANTEE: text('Εγγύηση τραπεζικού δανείου', 'Guarantee of a bank loan'),
  MICROCREDIT: text('Μικροπίστωση χωρίς εμπράγματη εξασφάλιση', 'Microcredit without collateral'),
  IN_KIND: text('Παροχή σε είδος: χώρος, εξοπλισμός ή συμβουλές', 'Help in kind: space, equipment or advice'),
};
