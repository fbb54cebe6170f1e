import type { LegalForm, Text } from '@koinipoli/schema';

/** Legal forms as a sentence names them. */
export const legalFormNames: Record<LegalForm, Text> = {
  KOINSEP_INCLUSION: { el: 'ΚοινΣΕπ Ένταξης', en: 'social cooperative enterprise of inclusion' },
  KOINSEP_COLLECTIVE_BENEFIT: {
    el: 'ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας',
    en: 'social cooperative enterprise of collective and social benefit',
  },
  KOISPE: { el: 'ΚοιΣΠΕ', en: 'social cooperative of limited liability' },
  WORKERS_COOPERATIVE: { el: 'Συνεταιρισμός Εργαζομένων', en: "workers' cooperative" },
  CIVIL_COOPERATIVE: { el: 'Αστικός Συνεταιρισμός', en: 'civil cooperative' },
  AGRICULTURAL_COOPERATIVE: { el: 'Αγροτικός Συνεταιρισμός', en: 'agricultural cooperative' },
  ASSOCIATION: { el: 'Σωματείο', en: 'association' },
  CIVIL_NON_PROFIT: { el: 'Αστική Μη Κερδοσκοπική Εταιρεία', en: 'civil non-profit company' },
  FOUNDATION: { el: 'Ίδρυμα', en: 'foundation' },
  PUBLIC_BODY: { el: 'Δημόσιος φορέας', en: 'public body' },
  COMPANY: { el: 'Συμβατική επιχείρηση', en: 'conventional company' },
  INFORMAL_GROUP: { el: 'Άτυπη ομάδα', en: 'informal group' },
  OTHER: { el: 'Άλλη νομική μορφή', en: 'other legal form' },
};
