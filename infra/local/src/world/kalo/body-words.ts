import { type Text, text } from '../text.js';

/** Aims of bodies, by the need that they serve. */
export const NEED_GOALS: Readonly<Record<string, Text>> = {
  'need:employment-training': text(
    'Σταθερές θέσεις εργασίας για όσους έμειναν χρόνια άνεργοι',
    'Steady jobs for people who were unemployed for years',
  ),
  'need:food': text('Καλό φαγητό για όλες τις γειτονιές', 'Good food for every neighbourhood'),
  'need:basic-necessities': text(
    'Καμία οικογένεια χωρίς τα απαραίτητα',
    'No family without the necessities of life',
  ),
  'need:elderly-disability-care': text(
    'Ηλικιωμένοι και άτομα με αναπηρία να ζουν στο σπίτι τους',
    'Older and disabled people living in their own homes',
  ),
  'need:healthcare': text('Περίθαλψη χωρίς εμπόδια', 'Health care without barriers'),
  'need:childcare': text('Φύλαξη παιδιών στις ώρες που εργάζονται οι γονείς', 'Childcare while parents work'),
  'need:housing': text('Προσιτή και ασφαλής κατοικία', 'Affordable and safe homes'),
  'need:inclusion': text(
    'Ισότιμη συμμετοχή όσων μένουν στο περιθώριο',
    'Equal participation of those who are left out',
  ),
  'need:recreation-sport': text('Πολιτισμός κοντά στον κόσμο', 'Culture close to the people'),
  'need:legal-counselling': text(
    'Νομική στήριξη για όποιον δεν μπορεί να την πληρώσει',
    'Legal support for whoever cannot pay',
  ),
};

/** Aims of any body. */
export const GOALS: readonly Text[] = [
  text('Δημοκρατική λήψη αποφάσεων από όλα τα μέλη', 'Democratic decisions by all members'),
  text('Δίκαιες αμοιβές και διαφανή οικονομικά', 'Fair pay and transparent accounts'),
  text('Μικρότερο αποτύπωμα στο περιβάλλον', 'A smaller footprint on the environment'),
  text('Συνεργασία με άλλους φορείς ΚΑΛΟ', 'Cooperation with other social-economy bodies'),
];

/** What suppliers say of themselves. */
export const SUPPLIER_LINES: readonly Text[] = [
  text(
    'Αναλαμβάνουμε παραγγελίες δήμων, σχολείων και επιχειρήσεων.',
    'We take orders from municipalities, schools and companies.',
  ),
  text('Δίνουμε προσφορά μέσα σε δύο εργάσιμες ημέρες.', 'We make an offer within two working days.'),
  text('Παραδίδουμε σε όλη τη Δυτική Αθήνα.', 'We deliver all over West Athens.'),
  text('Οι τιμές μας περιλαμβάνουν δίκαιη αμοιβή για όλους.', 'Our prices include fair pay for everyone.'),
];
