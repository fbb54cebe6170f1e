import { enumOf } from './enum.js';

export const LegalForm = enumOf('LegalForm', 'Legal forms (law 4430/2016 and others).', {
  KOINSEP_INCLUSION: 'ΚοινΣΕπ Ένταξης: social cooperative enterprise of inclusion.',
  KOINSEP_COLLECTIVE_BENEFIT: 'ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας: of collective and social benefit.',
  KOISPE: 'ΚοιΣΠΕ: social cooperative of limited liability (mental health).',
  WORKERS_COOPERATIVE: "Συνεταιρισμός Εργαζομένων: workers' cooperative.",
  CIVIL_COOPERATIVE: 'Αστικός συνεταιρισμός.',
  AGRICULTURAL_COOPERATIVE: 'Αγροτικός συνεταιρισμός.',
  ASSOCIATION: 'Σωματείο.',
  CIVIL_NON_PROFIT: 'Αστική μη κερδοσκοπική εταιρεία (ΑΜΚΕ).',
  FOUNDATION: 'Ίδρυμα.',
  PUBLIC_BODY: 'A body of the state or of local government.',
  COMPANY: 'A conventional company.',
  INFORMAL_GROUP: 'A group without legal person.',
  OTHER: 'Any other.',
});
export type LegalForm = keyof typeof LegalForm;

/** Words of tables that mean a legal form. */
export const legalFormWords: Partial<Record<LegalForm, readonly string[]>> = {
  KOINSEP_INCLUSION: ['ΚοινΣΕπ Ένταξης', 'Κοιν.Σ.Επ. Ένταξης'],
  KOINSEP_COLLECTIVE_BENEFIT: [
    'ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας',
    'Κοιν.Σ.Επ. Συλλογικής και Κοινωνικής Ωφέλειας',
  ],
  KOISPE: ['ΚοιΣΠΕ', 'Κοι.Σ.Π.Ε.'],
  WORKERS_COOPERATIVE: ['Συνεταιρισμός Εργαζομένων'],
  CIVIL_COOPERATIVE: ['Αστικός συνεταιρισμός'],
  AGRICULTURAL_COOPERATIVE: ['Αγροτικός συνεταιρισμός'],
  ASSOCIATION: ['Σωματείο', 'Σύλλογος'],
  CIVIL_NON_PROFIT: ['Αστική μη κερδοσκοπική εταιρεία', 'ΑΜΚΕ'],
  FOUNDATION: ['Ίδρυμα'],
  PUBLIC_BODY: ['Δημόσιος φορέας', 'ΝΠΔΔ'],
  COMPANY: ['Εταιρεία'],
  INFORMAL_GROUP: ['Άτυπη ομάδα'],
  OTHER: ['Άλλο', 'Άλλη'],
};
