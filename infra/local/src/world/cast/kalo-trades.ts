import { type Text, text } from '../text.js';
import { type Trade, trade } from './trade.js';

/** What bodies of the social economy do. */
export const KALO_TRADES: readonly Trade[] = [
  trade(
    'Καθαρή Πόλη | Clean City ; Λάμψη | Lampsi ; Νέα Αρχή | New Beginning ; Χέρι με Χέρι | Hand in Hand',
    text(
      'Καθαρίζει γραφεία, κατοικίες και κοινόχρηστους χώρους',
      'Cleans offices, homes and shared premises',
    ),
    ['activity:household-services', 'need:employment-training'],
  ),
  trade(
    'Κοινό Τραπέζι | Common Table ; Στέκι Γεύσης | Taste Corner ; Αλάτι και Πιπέρι | Salt and Pepper ; Θυμάρι | Thyme',
    text('Μαγειρεύει και διανέμει γεύματα', 'Cooks and delivers meals'),
    ['activity:food-hospitality', 'need:food', 'need:employment-training'],
  ),
  trade(
    'Καλάθι | Basket ; Σπόρος Αλληλεγγύης | Seed of Solidarity ; Ελιά | Olive ; Σιταρένιο | Wheaten',
    text(
      'Λειτουργεί κοινωνικό παντοπωλείο με προϊόντα παραγωγών',
      "Runs a social grocery of growers' products",
    ),
    ['activity:trade', 'activity:food-hospitality', 'need:food', 'need:basic-necessities'],
  ),
  trade(
    'Κήπος της Πόλης | City Garden ; Λαχανόκηπος | Vegetable Garden ; Ηλιόσπορος | Sunflower Seed ; Ροδιά | Pomegranate',
    text(
      'Καλλιεργεί λαχανικά σε αστικούς κήπους και τα πουλά',
      'Grows vegetables in city gardens and sells them',
    ),
    ['activity:agriculture', 'need:food'],
  ),
  trade(
    'Βελόνα | Needle ; Αργαλειός | Loom ; Κλωστή | Thread ; Λινάρι | Flax',
    text('Ράβει και επισκευάζει ρούχα και λευκά είδη', 'Sews and mends clothes and linen'),
    ['activity:manufacturing', 'need:employment-training', 'need:basic-necessities'],
  ),
  trade(
    'Τυπογραφείο του Δρόμου | Street Press ; Χαρτί και Μελάνι | Paper and Ink ; Χρώματα | Colours ; Σελίδα | Page',
    text('Τυπώνει έντυπα, αφίσες και συσκευασίες', 'Prints leaflets, posters and packaging'),
    ['activity:manufacturing', 'activity:professional'],
  ),
  trade(
    'Φροντίζω | I Care ; Πλάι στο Σπίτι | Close to Home ; Ανάσα | Breath ; Σκέπη | Shelter',
    text(
      'Φροντίζει στο σπίτι ηλικιωμένους και άτομα με αναπηρία',
      'Cares at home for older and disabled people',
    ),
    ['activity:health-social-care', 'need:elderly-disability-care', 'need:healthcare'],
  ),
  trade(
    'Αυλή | Courtyard ; Ξύλινο Άλογο | Wooden Horse ; Ζωγραφιά | Drawing ; Χαρταετός | Kite',
    text(
      'Φυλάσσει και απασχολεί δημιουργικά παιδιά',
      'Looks after children and gives them creative activities',
    ),
    ['activity:education', 'activity:health-social-care', 'need:childcare', 'need:children-creative'],
  ),
  trade(
    'Δεύτερη Ευκαιρία | Second Chance ; Πυξίδα | Compass ; Μηχανή Γνώσης | Knowledge Engine ; Βήμα Βήμα | Step by Step',
    text(
      'Καταρτίζει ανέργους και συμβουλεύει όσους ζητούν εργασία',
      'Trains the unemployed and advises job seekers',
    ),
    ['activity:education', 'need:employment-training', 'need:vocational-counselling'],
  ),
  trade(
    'Ανοιχτός Κώδικας | Open Code ; Δίαυλος | Channel ; Πλοηγός | Navigator ; Ψηφίδα | Tessera',
    text('Φτιάχνει ιστοσελίδες και εφαρμογές', 'Builds websites and applications'),
    ['activity:information-technology'],
  ),
  trade(
    'Πράσινη Γωνιά | Green Corner ; Ρίζα | Roots ; Φυτώριο | Plant Nursery ; Ανθός | Blossom',
    text('Συντηρεί κήπους, πάρκα και σχολικές αυλές', 'Maintains gardens, parks and school yards'),
    ['activity:agriculture', 'activity:household-services', 'need:employment-training'],
  ),
  trade(
    'Κιβωτός Τεχνών | Ark of Crafts ; Μαστορέματα | Tinkering ; Οικοτεχνία | Homecraft ; Πηλός | Clay',
    text('Κατασκευάζει χειροτεχνήματα, κοσμήματα και παιχνίδια', 'Makes handicrafts, jewellery and toys'),
    ['activity:manufacturing', 'activity:trade', 'need:inclusion'],
  ),
  trade(
    'Μικρό Θέατρο | Little Theatre ; Ήχος | Sound ; Πανσέληνος | Full Moon ; Γειτονιά εν Δράσει | Neighbourhood in Action',
    text('Διοργανώνει εκδηλώσεις, παραστάσεις και φεστιβάλ', 'Organises events, performances and festivals'),
    ['activity:culture-leisure', 'need:recreation-sport'],
  ),
  trade(
    'Γέφυρα | Bridge ; Αλφάδι | Spirit Level ; Θεμέλιο | Foundation Stone ; Ράμπα | Ramp',
    text(
      'Επισκευάζει κατοικίες και βελτιώνει την προσβασιμότητά τους',
      'Repairs homes and makes them accessible',
    ),
    ['activity:construction-repair', 'need:housing', 'need:elderly-disability-care'],
  ),
  trade(
    'Τροχός | Wheel ; Ποδηλάτισσα | The Cyclist ; Εν Κινήσει | In Motion ; Διαδρομή | Route',
    text('Μεταφέρει δέματα και γεύματα με ποδήλατα', 'Carries parcels and meals by bicycle'),
    ['activity:transport', 'need:employment-training'],
  ),
  trade(
    'Κύκλος | Circle ; Ανακυκλώνω | I Recycle ; Πατάρι | Loft ; Επανεκκίνηση | Restart',
    text(
      'Συλλέγει και επαναχρησιμοποιεί έπιπλα, ρούχα και συσκευές',
      'Collects and reuses furniture, clothes and appliances',
    ),
    ['activity:recycling', 'need:basic-necessities', 'need:inclusion'],
  ),
  trade(
    'Συνεργεία | Synergy ; Ισοζύγιο | Balance Sheet ; Ισότιμα | On Equal Terms ; Ορίζοντας | Horizon',
    text('Τηρεί λογιστικά βιβλία και δίνει νομικές συμβουλές', 'Keeps accounts and gives legal advice'),
    ['activity:professional', 'need:legal-counselling'],
  ),
  trade(
    'Κοινός Τόπος | Common Ground ; Φως στη Δύση | Light in the West ; Κλειδαρότρυπα | Keyhole ; Πολυκατοικία | Apartment House',
    text(
      'Βρίσκει και διαχειρίζεται κατοικίες με προσιτό ενοίκιο',
      'Finds and manages homes at affordable rents',
    ),
    ['activity:housing', 'need:housing'],
  ),
  trade(
    'Πλατάνι | Plane Tree ; Μαζί | Together ; Βαρκούλα | Little Boat ; Μέλισσα | Bee',
    text('Λειτουργεί καφενείο και στέκι της γειτονιάς', 'Runs a café and meeting place of the neighbourhood'),
    ['activity:food-hospitality', 'activity:culture-leisure', 'need:inclusion', 'need:recreation-sport'],
  ),
  trade(
    'Αλυσίδα | Chain ; Κουμπαράς | Money Box ; Πηγή | Spring ; Κοινός Πόρος | Common Resource',
    text(
      'Δίνει άτοκες διευκολύνσεις σε μέλη και μικρούς παραγωγούς',
      'Gives interest-free advances to members and small producers',
    ),
    ['activity:finance', 'need:inclusion'],
  ),
];

/** What is added to the description of a body of the social economy. */
export const KALO_AIMS: readonly Text[] = [
  text('Απασχολεί μακροχρόνια ανέργους.', 'It employs long-term unemployed people.'),
  text('Τα μέλη αποφασίζουν σε συνέλευση κάθε μήνα.', 'Its members decide in an assembly every month.'),
  text(
    'Διαθέτει μέρος των κερδών σε δράσεις της γειτονιάς.',
    'Part of its profits goes to the neighbourhood.',
  ),
  text('Οι μισές θέσεις εργασίας ανήκουν σε ευάλωτα άτομα.', 'Half of its jobs are for vulnerable people.'),
  text(
    'Συνεργάζεται με τις κοινωνικές υπηρεσίες του δήμου.',
    'It works with the social services of the municipality.',
  ),
  text('Ιδρύθηκε από γυναίκες χωρίς εργασία.', 'It was founded by women out of work.'),
  text('Εκπαιδεύει νέους μέσα στη δουλειά.', 'It trains young people on the job.'),
];
