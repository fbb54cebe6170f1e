import { type Text, text } from '../text.js';
import { type Trade, trade } from './trade.js';

/** What funders of the world do. */
export const FUNDERS: readonly {
  name: Text;
  description: Text;
  legalForm: 'FOUNDATION' | 'PUBLIC_BODY' | 'CIVIL_COOPERATIVE' | 'CIVIL_NON_PROFIT';
  founded: string;
}[] = [
  {
    name: text('Ίδρυμα Κοινωνικής Ανάπτυξης «Δυτικός Άνεμος»', 'West Wind Foundation for Social Development'),
    description: text(
      'Δίνει επιχορηγήσεις σε φορείς της Δυτικής Αθήνας.',
      'Gives grants to bodies of West Athens.',
    ),
    legalForm: 'FOUNDATION',
    founded: '2004',
  },
  {
    name: text('Συνεταιριστικό Ταμείο Αλληλεγγύης', 'Cooperative Solidarity Fund'),
    description: text(
      'Δίνει δάνεια και μικροπιστώσεις σε συνεταιρισμούς.',
      'Gives loans and microcredit to cooperatives.',
    ),
    legalForm: 'CIVIL_COOPERATIVE',
    founded: '2014',
  },
  {
    name: text('Ταμείο Κοινωνικών Εγγυήσεων', 'Social Guarantee Fund'),
    description: text('Εγγυάται δάνεια κοινωνικών επιχειρήσεων.', 'Guarantees loans of social enterprises.'),
    legalForm: 'PUBLIC_BODY',
    founded: '2019',
  },
  {
    name: text('Δίκτυο Δωρητών «Πλειάδες»', 'Pleiades Donors Network'),
    description: text('Φέρνει δωρητές κοντά σε μικρές πρωτοβουλίες.', 'Brings donors to small initiatives.'),
    legalForm: 'CIVIL_NON_PROFIT',
    founded: '2016-03',
  },
  {
    name: text('Ίδρυμα «Στέγη και Φροντίδα»', 'Roof and Care Foundation'),
    description: text(
      'Χρηματοδοτεί στέγαση και φροντίδα ευάλωτων ομάδων.',
      'Funds housing and care for vulnerable groups.',
    ),
    legalForm: 'FOUNDATION',
    founded: '1998',
  },
];

/** What buyers of the world do, in the order of their names. */
export const COMPANY_TRADES: readonly Trade[] = [
  trade(
    'Αττικές Αποθήκες | Attic Warehouses',
    text('Αποθηκεύει και διανέμει εμπορεύματα', 'Stores and distributes goods'),
    ['activity:transport', 'activity:trade'],
  ),
  trade('Ξενοδοχείο Κεραμεικός | Hotel Kerameikos', text('Φιλοξενεί επισκέπτες', 'Accommodates visitors'), [
    'activity:food-hospitality',
  ]),
  trade(
    'Δυτική Τεχνική | West Technical',
    text('Συντηρεί κτίρια και εγκαταστάσεις', 'Maintains buildings and plant'),
    ['activity:construction-repair'],
  ),
  trade(
    'Εκτυπωτική Λένορμαν | Lenorman Print',
    text('Τυπώνει βιβλία και περιοδικά', 'Prints books and magazines'),
    ['activity:manufacturing'],
  ),
  trade(
    'Υφάσματα Παλαιολόγου | Palaiologos Fabrics',
    text('Εισάγει και πουλά υφάσματα', 'Imports and sells fabrics'),
    ['activity:trade'],
  ),
  trade('Κλινική Αίγλη | Aigli Clinic', text('Παρέχει υπηρεσίες υγείας', 'Provides health services'), [
    'activity:health-social-care',
  ]),
  trade(
    'Τρόφιμα Ελαιώνας | Elaionas Foods',
    text('Παράγει και τυποποιεί τρόφιμα', 'Produces and packs food'),
    ['activity:manufacturing', 'activity:food-hospitality'],
  ),
  trade(
    'Μεταφορές Κηφισός | Kifisos Transport',
    text('Μεταφέρει ανθρώπους και φορτία', 'Carries people and freight'),
    ['activity:transport'],
  ),
  trade('Πληροφορική Θήβα | Thiva Informatics', text('Αναπτύσσει λογισμικό', 'Develops software'), [
    'activity:information-technology',
  ]),
  trade('Αρτοποιία Ιερά Οδός | Iera Odos Bakeries', text('Ψήνει και πουλά ψωμί', 'Bakes and sells bread'), [
    'activity:food-hospitality',
    'activity:trade',
  ]),
  trade(
    'Εκδηλώσεις Ποικίλο | Poikilo Events',
    text('Διοργανώνει συνέδρια και γιορτές', 'Organises conferences and celebrations'),
    ['activity:culture-leisure'],
  ),
  trade(
    'Κατασκευές Όρος Αιγάλεω | Mount Aigaleo Construction',
    text('Κατασκευάζει κατοικίες και σχολεία', 'Builds homes and schools'),
    ['activity:construction-repair', 'activity:housing'],
  ),
];
