import { text } from '../text.js';

/** Words that several services share. */
export const PLACES_LEFT = text('θέσεις', 'places');
export const BEDS = text('κλίνες', 'beds');
export const MEALS = text('μερίδες την ημέρα', 'meals a day');
export const HOUSEHOLDS = text('νοικοκυριά', 'households');

export const BY_PHONE = text('Με τηλεφωνικό ραντεβού.', 'By appointment on the telephone.');
export const WALK_IN = text('Χωρίς ραντεβού.', 'Without an appointment.');
export const BY_APPLICATION = text(
  'Με αίτηση στην κοινωνική υπηρεσία του δήμου.',
  'By application to the social services of the municipality.',
);

export const LOW_INCOME = text(
  'Όσοι έχουν χαμηλό εισόδημα και κατοικούν στον δήμο.',
  'People on a low income who live in the municipality.',
);
export const RESIDENTS = text('Κάτοικοι του δήμου.', 'Residents of the municipality.');
export const HOMELESS = text(
  'Άνθρωποι χωρίς στέγη, με ή χωρίς έγγραφα.',
  'People without a home, with or without papers.',
);
export const UNINSURED = text(
  'Ανασφάλιστοι και άνθρωποι χωρίς εισόδημα.',
  'The uninsured and people without income.',
);

export const INCOME_PAPERS = {
  el: ['Ταυτότητα ή διαβατήριο', 'Εκκαθαριστικό εφορίας', 'Λογαριασμός ρεύματος ή νερού'],
  en: ['Identity card or passport', 'Tax assessment', 'Electricity or water bill'],
};
export const IDENTITY = { el: ['Ταυτότητα ή διαβατήριο'], en: ['Identity card or passport'] };
