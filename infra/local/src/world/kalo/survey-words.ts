import { type Text, text } from '../text.js';

/** A question of a survey. */
export interface AskedWords {
  text: Text;
  answer: 'ONE' | 'SEVERAL' | 'NUMBER' | 'TEXT';
  options: readonly Text[];
  /** Between what the numbers answered lie. */
  range?: readonly [from: number, to: number];
}

/** A survey; `*` in its name stands for the municipality. */
export interface SurveyWords {
  name: Text;
  description: Text;
  topics: readonly string[];
  targetGroups: readonly string[];
  questions: readonly AskedWords[];
}

const asked = (answer: AskedWords['answer'], question: Text, ...options: Text[]): AskedWords => ({
  text: question,
  answer,
  options,
});
const number = (el: string, en: string, range: [number, number]): AskedWords => ({
  ...asked('NUMBER', text(el, en)),
  range,
});

/** Surveys of the kinds that the documents announce. */
export const SURVEYS: readonly SurveyWords[] = [
  {
    name: text('Έρευνα πεδίου στους φορείς ΚΑΛΟ *', 'Field research among social-economy bodies *'),
    description: text(
      'Πόσοι εργάζονται, πού στεγάζονται και τι τους λείπει· με ερωτηματολόγιο που συμπληρώνει ο φορέας.',
      'How many work there, where they are housed and what they lack; by a questionnaire that the body fills in.',
    ),
    topics: ['topic:kalo-bodies', 'topic:evidence'],
    targetGroups: ['group:kalo-bodies'],
    questions: [
      number('Πόσα άτομα εργάζονται στον φορέα με αμοιβή;', 'How many people does the body employ?', [0, 14]),
      asked(
        'ONE',
        text('Πού στεγάζεται ο φορέας;', 'Where is the body housed?'),
        text('Σε χώρο που νοικιάζει', 'In rented premises'),
        text('Σε χώρο του δήμου', 'In premises of the municipality'),
        text('Σε ιδιόκτητο χώρο', 'In premises of its own'),
        text('Πουθενά μόνιμα', 'Nowhere permanently'),
      ),
      asked(
        'SEVERAL',
        text('Τι λείπει περισσότερο από τον φορέα;', 'What does the body lack most?'),
        text('Χρηματοδότηση', 'Funding'),
        text('Πελάτες', 'Customers'),
        text('Γνώσεις', 'Knowledge'),
        text('Συνεργασίες', 'Partners'),
        text('Χώρος', 'Premises'),
      ),
      asked(
        'TEXT',
        text(
          'Τι θα αλλάζατε πρώτα στη συνεργασία με τον δήμο;',
          'What would you change first in the cooperation with the municipality?',
        ),
      ),
    ],
  },
  {
    name: text('Πιλοτική έρευνα κοινωνικού αντίκτυπου *', 'Pilot research on social impact *'),
    description: text(
      'Τι άλλαξε για όσους εξυπηρετούν οι φορείς, όπως το βλέπουν οι ίδιοι· ανώνυμα.',
      'What has changed for the people whom the bodies serve, as these see it; anonymous.',
    ),
    topics: ['topic:social-impact-assessment', 'topic:social-impact'],
    targetGroups: ['group:beneficiaries'],
    questions: [
      asked(
        'ONE',
        text('Σας βοήθησε ο φορέας σε αυτό που ζητήσατε;', 'Did the body help you with what you asked for?'),
        text('Πολύ', 'Very much'),
        text('Αρκετά', 'Fairly'),
        text('Λίγο', 'A little'),
        text('Καθόλου', 'Not at all'),
      ),
      number(
        'Από το 1 ως το 10, πόσο θα τον συστήνατε;',
        'From 1 to 10, how far would you recommend it?',
        [1, 10],
      ),
      asked(
        'SEVERAL',
        text('Τι άλλαξε για σας τον τελευταίο χρόνο;', 'What has changed for you in the last year?'),
        text('Βρήκα εργασία', 'I found work'),
        text('Γνώρισα ανθρώπους', 'I met people'),
        text('Έμαθα κάτι νέο', 'I learned something new'),
        text('Τίποτα', 'Nothing'),
      ),
    ],
  },
  {
    name: text('Έρευνα αναγκών κατάρτισης *', 'Survey of training needs *'),
    description: text(
      'Ποιες γνώσεις λείπουν από τα μέλη των φορέων και πώς θέλουν να τις αποκτήσουν.',
      'What knowledge members of the bodies lack, and how they would like to gain it.',
    ),
    topics: ['topic:training-needs'],
    targetGroups: ['group:kalo-staff'],
    questions: [
      asked(
        'SEVERAL',
        text('Σε ποια θέματα θέλετε κατάρτιση;', 'On which topics do you want training?'),
        text('Χρηματοδότηση', 'Funding'),
        text('Ψηφιακό μάρκετινγκ', 'Digital marketing'),
        text('Κοστολόγηση και τιμές', 'Costing and prices'),
        text('Νομικό πλαίσιο', 'Legal framework'),
      ),
      asked(
        'ONE',
        text('Πότε μπορείτε να παρακολουθήσετε;', 'When can you attend?'),
        text('Πρωί', 'In the morning'),
        text('Απόγευμα', 'In the afternoon'),
        text('Σαββατοκύριακο', 'At the weekend'),
      ),
      number('Πόσες ώρες τον μήνα μπορείτε να διαθέσετε;', 'How many hours a month can you spare?', [1, 16]),
    ],
  },
];
