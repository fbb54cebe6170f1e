import { type Text, text } from '../text.js';

/** Streets as there are in every municipality of Attica. */
export const STREETS: readonly Text[] = [
  text('Ελευθερίου Βενιζέλου', 'Eleftheriou Venizelou'),
  text('Αγίου Κωνσταντίνου', 'Agiou Konstantinou'),
  text('Κωνσταντινουπόλεως', 'Konstantinoupoleos'),
  text('Εθνικής Αντιστάσεως', 'Ethnikis Antistaseos'),
  text('Θηβών', 'Thivon'),
  text('Δωδεκανήσου', 'Dodekanisou'),
  text('Παπαναστασίου', 'Papanastasiou'),
  text('Μεγάλου Αλεξάνδρου', 'Megalou Alexandrou'),
  text('Κολοκοτρώνη', 'Kolokotroni'),
  text('Ανδρέα Παπανδρέου', 'Andrea Papandreou'),
  text('Φιλελλήνων', 'Filellinon'),
  text('Σωκράτους', 'Sokratous'),
  text('Πλάτωνος', 'Platonos'),
  text('Αγίας Παρασκευής', 'Agias Paraskevis'),
  text('Μακεδονίας', 'Makedonias'),
  text('Ηπείρου', 'Ipeirou'),
  text('Κύπρου', 'Kyprou'),
  text('25ης Μαρτίου', '25is Martiou'),
  text('28ης Οκτωβρίου', '28is Oktovriou'),
  text('Ρήγα Φεραίου', 'Riga Feraiou'),
  text('Μπουμπουλίνας', 'Bouboulinas'),
  text('Καραϊσκάκη', 'Karaiskaki'),
];

/** Postal codes by municipality. */
export const POSTAL_CODES: Readonly<Record<string, readonly string[]>> = {
  9186: ['10431', '10433', '10436', '10445', '10553', '11251', '11362', '11471', '11741', '11855'],
  9183: ['12131', '12132', '12134', '12135', '12136', '12137'],
  9182: ['13121', '13122', '13123'],
  9181: ['12241', '12242', '12243', '12244'],
  9180: ['13451', '13561', '13562'],
  9184: ['13231'],
  9185: ['12461', '12462'],
  9179: ['12351'],
};

export const ACCESS_DETAILS: readonly Text[] = [
  text('Ράμπα στην είσοδο και ανελκυστήρας.', 'Ramp at the entrance, and a lift.'),
  text('Ισόγειο χωρίς σκαλοπάτια.', 'Ground floor without steps.'),
  text('Δύο σκαλοπάτια στην είσοδο· χτυπήστε το κουδούνι.', 'Two steps at the entrance; ring the bell.'),
  text('Προσβάσιμη τουαλέτα στο ισόγειο.', 'Accessible toilet on the ground floor.'),
];
