import { type Text, text } from '../text.js';

/** A number that networks have of a body: of the tax office, of ΓΕΜΗ, of the register of social-economy bodies. */
export type Scheme = 'GR-AFM' | 'GR-GEMI' | 'GR-KALO';

/** A record of an organisation that a network entered by itself, under an id of its own. */
export interface KnownAs {
  /** The body of the cast that it is; null: one that is nowhere else. */
  body: string | null;
  network: 'social-care' | 'support-centres' | 'funding-tools';
  id: string;
  name: { el: string; en?: string };
  aliases?: readonly string[];
  /** Which of the body's numbers it has. */
  numbers?: readonly Scheme[];
  /** Code of the municipality of its seat, where the network says one. */
  seat?: string;
  /** Which ways to reach the body it has. */
  reach?: readonly ('email' | 'phones' | 'url')[];
  /** A telephone number that nobody else says. */
  phone?: string;
  /** A tax number of its own: that of no body of the cast. */
  ownTaxNumber?: boolean;
}

const named = (el: string, en?: string): Text | { el: string } => (en ? text(el, en) : { el });

/** Entered with a number that a register gave. */
const NUMBERED: readonly KnownAs[] = [
  {
    body: 'org:demo-kalo-031',
    network: 'social-care',
    id: 'osn:demo-101',
    name: named('ΡΙΖΑ ΚΟΙΝ.Σ.ΕΠ.'),
    numbers: ['GR-AFM'],
    seat: '9183',
  },
  {
    body: 'org:demo-kalo-054',
    network: 'funding-tools',
    id: 'fsn:demo-101',
    name: named('Θεμέλιο Κοινωνική Συνεταιριστική Επιχείρηση Συλλογικής και Κοινωνικής Ωφέλειας'),
    numbers: ['GR-AFM', 'GR-GEMI'],
  },
  {
    body: 'org:demo-kalo-018',
    network: 'funding-tools',
    id: 'fsn:demo-102',
    name: named('KOINOS TOPOS SYN.ERG.'),
    numbers: ['GR-AFM'],
    seat: '9186',
  },
  {
    body: 'org:demo-kalo-070',
    network: 'social-care',
    id: 'osn:demo-102',
    name: named('Σωματείο Ψηφίδα'),
    numbers: ['GR-AFM'],
    seat: '9183',
    reach: ['email'],
  },
  {
    body: 'org:demo-civil-016',
    network: 'funding-tools',
    id: 'fsn:demo-103',
    name: named('ΣΥΛΛΟΓΟΣ ΦΙΛΩΝ ΤΡΙΤΗΣ ΗΛΙΚΙΑΣ ΚΑΛΗΜΕΡΑ ΓΙΑΓΙΑ'),
    numbers: ['GR-AFM'],
    phone: '+302100990103',
  },
  {
    body: 'org:demo-kalo-033',
    network: 'support-centres',
    id: 'csn:demo-101',
    name: named('ΗΧΟΣ Κοιν.Σ.Επ.'),
    numbers: ['GR-GEMI'],
    seat: '9186',
  },
  {
    body: 'org:demo-civil-027',
    network: 'support-centres',
    id: 'csn:demo-102',
    name: named('Anoichto Farmakeio AMKE', 'Open Pharmacy Non-Profit'),
    numbers: ['GR-GEMI'],
    phone: '+302100990102',
  },
  {
    body: 'org:demo-kalo-053',
    network: 'funding-tools',
    id: 'fsn:demo-104',
    name: named('Πανσέληνος Κοινωνική Συνεταιριστική Επιχείρηση'),
    numbers: ['GR-KALO'],
    seat: '9179',
  },
];

/** Entered by name and place alone. */
const NAMED: readonly KnownAs[] = [
  {
    body: 'org:demo-kalo-061',
    network: 'social-care',
    id: 'osn:demo-103',
    name: named('Χ.Μ.Χ. Πετρούπολης'),
    seat: '9184',
    reach: ['phones'],
  },
  {
    body: 'org:demo-kalo-012',
    network: 'funding-tools',
    id: 'fsn:demo-105',
    name: named('Kivotos Technon'),
    seat: '9186',
  },
  {
    body: 'org:demo-kalo-004',
    network: 'social-care',
    id: 'osn:demo-104',
    name: named('ΚΟΙΝΣΕΠ του Κήπου της Πόλης'),
    reach: ['url', 'email'],
  },
  {
    body: 'org:demo-kalo-002',
    network: 'funding-tools',
    id: 'fsn:demo-106',
    name: named('Κοινό Τραπέζι Κοιν.Σ.Επ.'),
    seat: '9186',
    reach: ['email'],
  },
  {
    body: 'org:demo-kalo-055',
    network: 'social-care',
    id: 'osn:demo-105',
    name: named('Συν. Εργ. «Εν κινήσει»'),
    seat: '9186',
    reach: ['phones'],
  },
  {
    body: 'org:demo-kalo-030',
    network: 'funding-tools',
    id: 'fsn:demo-107',
    name: named('KOINΣΕΠ ΔΙΑΥΛOΣ'),
    seat: '9186',
    reach: ['email'],
  },
  {
    body: 'org:demo-kalo-015',
    network: 'social-care',
    id: 'osn:demo-106',
    name: named('Συνεταιρισμός Εργαζομένων «Τρχός»'),
    seat: '9185',
    reach: ['url'],
  },
  {
    body: 'org:demo-civil-006',
    network: 'support-centres',
    id: 'csn:demo-103',
    name: named("Children's Corner Tsoulithra", 'The Slide'),
    seat: '9183',
    reach: ['email'],
  },
  {
    body: 'org:demo-kalo-026',
    network: 'funding-tools',
    id: 'fsn:demo-108',
    name: named('Μελάνι και Χαρτί Κοινσεπ'),
    seat: '9185',
  },
  {
    body: 'org:demo-municipal-9180',
    network: 'funding-tools',
    id: 'fsn:demo-109',
    name: named(
      'Κοινωνική Υπηρεσία Δήμου Αγ. Αναργύρων - Καματερού',
      'Social Service of the Municipality of Agii Anargyri - Kamatero',
    ),
    seat: '9180',
  },
];

/** Entered by one network alone; each is called as another one is. */
const OTHERS: readonly KnownAs[] = [
  {
    body: null,
    network: 'social-care',
    id: 'osn:demo-107',
    name: named('Κοινωνικό Παντοπωλείο «Αλληλεγγύη»', 'Solidarity Social Grocery'),
    seat: '9183',
    phone: '+302100990107',
  },
  {
    body: null,
    network: 'support-centres',
    id: 'csn:demo-104',
    name: named('Κοινωνικό Παντοπωλείο «Αλληλεγγύη»', 'Solidarity Social Grocery'),
    seat: '9182',
    phone: '+302100990104',
  },
  {
    body: null,
    network: 'funding-tools',
    id: 'fsn:demo-110',
    name: named('ΚοινΣΕπ «Ελιά»', 'Olive Social Cooperative Enterprise'),
    seat: '9185',
    phone: '+302100990110',
    ownTaxNumber: true,
  },
  {
    body: null,
    network: 'funding-tools',
    id: 'fsn:demo-111',
    name: named('Κοινωνικό Ιατρείο «Ο Παλμός»', 'Social Clinic "The Pulse"'),
    seat: '9179',
    phone: '+302100990111',
  },
  {
    body: null,
    network: 'support-centres',
    id: 'csn:demo-105',
    name: named('Σύλλογος Γονέων Ατόμων με Αναπηρία «Φτερά»', 'Parents of People with Disabilities "Wings"'),
    seat: '9181',
    ownTaxNumber: true,
  },
  {
    body: null,
    network: 'social-care',
    id: 'osn:demo-108',
    name: named(
      'Κοινωνική Υπηρεσία του Περιστερίου - Παράρτημα Ανθούπολης',
      'Social Services of Peristeri, Anthoupoli branch',
    ),
    seat: '9183',
    phone: '+302100990108',
  },
];

/**
 * What networks entered by themselves before there was a hub. The bodies are known to two networks at least without it,
 * so that no count of who is known to several rests on whether these are known again.
 */
export const KNOWN_AS: readonly KnownAs[] = [...NUMBERED, ...NAMED, ...OTHERS];
