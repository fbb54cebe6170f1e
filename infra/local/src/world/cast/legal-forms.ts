import { type Text, text } from '../text.js';

/** A name of the contract's enum LegalForm. */
export type LegalFormName =
  | 'KOINSEP_INCLUSION'
  | 'KOINSEP_COLLECTIVE_BENEFIT'
  | 'KOISPE'
  | 'WORKERS_COOPERATIVE'
  | 'CIVIL_COOPERATIVE'
  | 'AGRICULTURAL_COOPERATIVE'
  | 'ASSOCIATION'
  | 'CIVIL_NON_PROFIT'
  | 'FOUNDATION'
  | 'PUBLIC_BODY'
  | 'COMPANY'
  | 'INFORMAL_GROUP'
  | 'OTHER';

/** A legal form and its share in a hundred. */
export interface FormShare {
  form: LegalFormName | null;
  share: number;
  /** How a name is written with it, the name being `*`. */
  named?: Text;
}

/** Law 4430/2016, article 3: two kinds of ΚοινΣΕπ, ΚοιΣΠΕ, workers' cooperatives, and others that keep its rules. */
export const KALO_FORMS: readonly FormShare[] = [
  {
    form: 'KOINSEP_COLLECTIVE_BENEFIT',
    share: 44,
    named: text('ΚοινΣΕπ «*»', '* Social Cooperative Enterprise'),
  },
  { form: 'KOINSEP_INCLUSION', share: 16, named: text('ΚοινΣΕπ Ένταξης «*»', '* Inclusion Cooperative') },
  {
    form: 'WORKERS_COOPERATIVE',
    share: 14,
    named: text('Συνεταιρισμός Εργαζομένων «*»', "* Workers' Cooperative"),
  },
  { form: 'KOISPE', share: 6, named: text('ΚοιΣΠΕ «*»', '* Mental Health Cooperative') },
  { form: 'CIVIL_COOPERATIVE', share: 7, named: text('Αστικός Συνεταιρισμός «*»', '* Cooperative') },
  { form: 'CIVIL_NON_PROFIT', share: 6, named: text('ΑΜΚΕ «*»', '* Non-Profit Company') },
  {
    form: 'AGRICULTURAL_COOPERATIVE',
    share: 3,
    named: text('Αγροτικός Συνεταιρισμός «*»', '* Agricultural Cooperative'),
  },
  { form: 'ASSOCIATION', share: 4, named: text('Σωματείο «*»', '* Association') },
];

/** Forms of civil society; a few names say theirs. */
export const CIVIL_FORMS: readonly FormShare[] = [
  { form: 'CIVIL_NON_PROFIT', share: 40 },
  { form: 'ASSOCIATION', share: 42 },
  { form: 'FOUNDATION', share: 6 },
  { form: 'INFORMAL_GROUP', share: 9 },
  { form: null, share: 3 },
];
