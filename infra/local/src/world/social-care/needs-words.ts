import { type Text, text } from '../text.js';

/** A need and whom it is recorded for; null: for everyone. */
interface Need {
  topic: string;
  name: Text;
  groups: readonly (string | null)[];
}

/** For whom a need is recorded, after the name of the need. */
export const FOR_GROUP: Readonly<Record<string, Text>> = {
  'group:homeless': text('για άστεγους', 'for homeless people'),
  'group:refugees': text('για πρόσφυγες', 'for refugees'),
  'group:addiction-recovery': text('για άτομα σε απεξάρτηση', 'for people in recovery from addiction'),
  'group:single-parents': text('για μονογονεϊκές οικογένειες', 'for single-parent families'),
  'group:roma': text('για Ρομά', 'for Roma'),
  'group:released-prisoners': text('για αποφυλακισμένους', 'for released prisoners'),
  'group:older-people': text('για ηλικιωμένους', 'for older people'),
  'group:people-with-special-needs': text('για άτομα με αναπηρία', 'for disabled people'),
  'group:children': text('για παιδιά', 'for children'),
  'group:women': text('για γυναίκες', 'for women'),
  'group:unemployed': text('για ανέργους', 'for unemployed people'),
};

export const NEEDS: readonly Need[] = [
  {
    topic: 'need:housing',
    name: text('Στέγαση', 'Housing'),
    groups: [
      'group:homeless',
      'group:refugees',
      'group:single-parents',
      'group:roma',
      'group:released-prisoners',
    ],
  },
  {
    topic: 'need:healthcare',
    name: text('Πρωτοβάθμια περίθαλψη', 'Primary health care'),
    groups: ['group:homeless', 'group:refugees', 'group:roma', 'group:older-people'],
  },
  {
    topic: 'need:elderly-disability-care',
    name: text('Φροντίδα στο σπίτι', 'Care at home'),
    groups: ['group:older-people', 'group:people-with-special-needs'],
  },
  {
    topic: 'need:inclusion',
    name: text('Στήριξη για την ένταξη', 'Support towards inclusion'),
    groups: ['group:refugees', 'group:roma', 'group:released-prisoners', 'group:addiction-recovery'],
  },
  {
    topic: 'need:childcare',
    name: text('Φύλαξη παιδιών τα απογεύματα', 'Childcare in the afternoons'),
    groups: ['group:single-parents', 'group:refugees', 'group:women'],
  },
  {
    topic: 'need:employment-training',
    name: text('Κατάρτιση και πρόσβαση στην εργασία', 'Training and access to work'),
    groups: ['group:unemployed', 'group:refugees', 'group:released-prisoners', 'group:addiction-recovery'],
  },
  {
    topic: 'need:addiction',
    name: text('Υποστήριξη μετά τη θεραπεία', 'Support after treatment'),
    groups: ['group:addiction-recovery', 'group:homeless'],
  },
  {
    topic: 'need:food',
    name: text('Ζεστό γεύμα κάθε μέρα', 'A warm meal every day'),
    groups: ['group:homeless', 'group:older-people', 'group:refugees', 'group:single-parents', null],
  },
  {
    topic: 'need:basic-necessities',
    name: text('Ρούχα και είδη υγιεινής', 'Clothes and hygiene items'),
    groups: ['group:homeless', 'group:roma', 'group:refugees', null],
  },
  {
    topic: 'need:vocational-counselling',
    name: text('Επαγγελματική συμβουλευτική', 'Vocational counselling'),
    groups: ['group:unemployed', 'group:women', 'group:released-prisoners'],
  },
  {
    topic: 'need:legal-counselling',
    name: text('Νομική συμβουλευτική', 'Legal counselling'),
    groups: ['group:homeless', 'group:refugees', 'group:single-parents', 'group:roma'],
  },
  {
    topic: 'need:medical-pharmaceutical',
    name: text('Φάρμακα και υγειονομικό υλικό', 'Medicines and medical supplies'),
    groups: ['group:older-people', 'group:homeless', null],
  },
  {
    topic: 'need:recreation-sport',
    name: text('Άθληση και ψυχαγωγία', 'Sport and recreation'),
    groups: ['group:children', 'group:people-with-special-needs', 'group:older-people'],
  },
  {
    topic: 'need:children-creative',
    name: text('Δημιουργική απασχόληση', 'Creative activities'),
    groups: ['group:children', 'group:refugees'],
  },
];
