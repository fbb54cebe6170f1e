import { type Text, text } from '../text.js';
import type { LegalFormName } from './legal-forms.js';
import { type Trade, trade } from './trade.js';

/** What bodies of civil society do; the first words of their names go with it, and the legal form that these say. */
export const CIVIL_TRADES: readonly (Trade & { title: Text; form?: LegalFormName })[] = [
  {
    title: text('Δίκτυο Αλληλεγγύης', 'Solidarity Network'),
    ...trade(
      'Πιάτο για Όλους | A Plate for All ; Το Τσουκάλι | The Pot ; Ο Φούρνος της Γειτονιάς | The Neighbourhood Oven ; Οι Γείτονες | The Neighbours ; Η Παλάμη | The Palm',
      text('Προσφέρει ζεστά γεύματα και τρόφιμα', 'Gives hot meals and food'),
      ['activity:food-hospitality', 'need:food', 'need:basic-necessities'],
    ),
  },
  {
    title: text('Κέντρο Στήριξης', 'Support Centre'),
    ...trade(
      'Ζεστή Γωνιά | Warm Corner ; Στέγη για Όλους | A Roof for All ; Κλειδί στο Χέρι | Key in Hand ; Το Καταφύγιο | The Refuge ; Νυχτερινή Βόλτα | Night Walk',
      text(
        'Βοηθά ανθρώπους που ζουν στον δρόμο να βρουν στέγη',
        'Helps people who live on the street to find a home',
      ),
      ['activity:housing', 'need:housing', 'need:basic-necessities'],
    ),
  },
  {
    title: text('Κοινωνικό Ιατρείο', 'Social Clinic'),
    ...trade(
      'Γιατροί της Πόλης | Doctors of the City ; Ο Παλμός | The Pulse ; Ανοιχτό Φαρμακείο | Open Pharmacy ; Ακούω | Listening ; Το Χάδι | The Caress',
      text('Εξετάζει ανασφάλιστους και δίνει φάρμακα', 'Sees the uninsured and hands out medicines'),
      ['activity:health-social-care', 'need:medical-pharmaceutical', 'need:healthcare'],
    ),
  },
  {
    title: text('Σύλλογος Φίλων Τρίτης Ηλικίας', 'Friends of the Third Age'),
    form: 'ASSOCIATION',
    ...trade(
      'Η Βεράντα | The Veranda ; Καλημέρα Γιαγιά | Good Morning, Grandma ; Μνήμη και Φροντίδα | Memory and Care ; Η Παρέα | Good Company ; Το Μπαλκόνι | The Balcony',
      text('Επισκέπτεται και συντροφεύει ηλικιωμένους', 'Visits older people and keeps them company'),
      ['activity:health-social-care', 'need:elderly-disability-care'],
    ),
  },
  {
    title: text('Σύλλογος Γονέων Ατόμων με Αναπηρία', 'Parents of People with Disabilities'),
    form: 'ASSOCIATION',
    ...trade(
      'Ίση Πρόσβαση | Equal Access ; Δίχως Εμπόδια | Without Barriers ; Φτερά | Wings ; Πλάι σου | By Your Side ; Ταξίδι μαζί | Travelling Together',
      text(
        'Στηρίζει άτομα με αναπηρία και τις οικογένειές τους',
        'Supports people with disabilities and their families',
      ),
      ['activity:health-social-care', 'activity:education', 'need:elderly-disability-care', 'need:inclusion'],
    ),
  },
  {
    title: text('Παιδικό Στέκι', "Children's Corner"),
    ...trade(
      "Η Τσουλήθρα | The Slide ; Το Θρανίο | The School Desk ; Το Σακίδιο | The Backpack ; Παιδικό Βλέμμα | A Child's View ; Τα Πρώτα Βήματα | First Steps",
      text(
        'Κρατά παιδιά μετά το σχολείο και τα βοηθά στα μαθήματα',
        'Keeps children after school and helps with lessons',
      ),
      ['activity:education', 'need:childcare', 'need:children-creative'],
    ),
  },
  {
    title: text('Νομική Βοήθεια', 'Legal Aid'),
    ...trade(
      'Δικαίωμα | Right ; Λόγος και Δίκαιο | Word and Law ; Ο Μεσολαβητής | The Mediator ; Ανοιχτή Πόρτα | Open Door ; Το Βήμα | The Rostrum',
      text('Δίνει δωρεάν νομικές συμβουλές', 'Gives legal advice free of charge'),
      ['activity:professional', 'need:legal-counselling'],
    ),
  },
  {
    title: text('Κέντρο Απεξάρτησης', 'Recovery Centre'),
    ...trade(
      'Η Διέξοδος | The Way Out ; Καθαρή Ζωή | Clean Life ; Ξεκινώ Πάλι | Starting Again ; Η Ανηφόρα | The Uphill Road ; Επιστροφή | Return',
      text(
        'Συνοδεύει ανθρώπους που βγαίνουν από την εξάρτηση',
        'Accompanies people on their way out of addiction',
      ),
      ['activity:health-social-care', 'need:addiction', 'need:inclusion'],
    ),
  },
  {
    title: text('Γραφείο Εργασίας', 'Job Desk'),
    ...trade(
      'Πρώτη Δουλειά | First Job ; Η Σκάλα | The Ladder ; Το Εργαλείο | The Tool ; Το Ρολόι | The Clock ; Προοπτική | Prospect',
      text(
        'Συμβουλεύει όσους ζητούν εργασία και τους καταρτίζει',
        'Advises people who look for work and trains them',
      ),
      ['activity:education', 'need:vocational-counselling', 'need:employment-training'],
    ),
  },
  {
    title: text('Αθλητικός και Πολιτιστικός Σύλλογος', 'Sports and Culture Club'),
    form: 'ASSOCIATION',
    ...trade(
      'Η Μπάλα | The Ball ; Ο Δρομέας | The Runner ; Μουσικές Γειτονιές | Musical Neighbourhoods ; Κοινωνική Σκηνή | Social Stage ; Πολύχρωμη Πλατεία | Colourful Square',
      text('Οργανώνει αθλητικές και πολιτιστικές δράσεις', 'Organises sports and culture'),
      ['activity:culture-leisure', 'need:recreation-sport', 'need:inclusion'],
    ),
  },
  {
    title: text('Σπίτι Προσφύγων', 'House of Refugees'),
    ...trade(
      'Το Λιμάνι | The Harbour ; Χωρίς Σύνορα | Without Borders ; Μαθαίνω Ελληνικά | Learning Greek ; Ανοιχτή Αγκαλιά | Open Arms ; Δώσε Χώρο | Make Room',
      text(
        'Υποδέχεται πρόσφυγες, τους διδάσκει ελληνικά και τους διασυνδέει με υπηρεσίες',
        'Welcomes refugees, teaches them Greek and leads them to services',
      ),
      ['activity:education', 'activity:housing', 'need:inclusion', 'need:housing'],
    ),
  },
  {
    title: text('Τράπεζα Ειδών', 'Goods Bank'),
    ...trade(
      'Το Ράφι | The Shelf ; Η Ντουλάπα | The Wardrobe ; Το Δίχτυ | The Net ; Άνθρωπος στον Άνθρωπο | Person to Person ; Η Αποθήκη της Χαράς | The Storehouse of Joy',
      text(
        'Συγκεντρώνει και μοιράζει ρούχα, είδη υγιεινής και σχολικά',
        'Collects and hands out clothes, hygiene items and school supplies',
      ),
      ['activity:recycling', 'need:basic-necessities'],
    ),
  },
];
