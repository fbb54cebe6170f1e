import { type Text, text } from '../text.js';

/** A question of a tool: who answers chooses one of the answers, a number, or own words. */
export interface QuestionWords {
  text: Text;
  answer: 'ONE' | 'SEVERAL' | 'NUMBER' | 'TEXT';
  options: readonly (readonly [answer: Text, score: number])[];
  weight: number | null;
}

const SCALE: QuestionWords['options'] = [
  [text('Καθόλου', 'Not at all'), 0],
  [text('Λίγο', 'A little'), 1],
  [text('Αρκετά', 'Fairly'), 2],
  [text('Πολύ', 'Very much'), 3],
  [text('Απόλυτα', 'Completely'), 4],
];

const scaled = (el: string, en: string, weight: number): QuestionWords => ({
  text: text(el, en),
  answer: 'ONE',
  options: SCALE,
  weight,
});
const number = (el: string, en: string): QuestionWords => ({
  text: text(el, en),
  answer: 'NUMBER',
  options: [],
  weight: null,
});

/** The tools of the platform. */
export const TOOLS: readonly {
  name: Text;
  description: Text;
  selfAssessment: boolean;
  method: string;
  scoring: Text | null;
  maximumScore: number | null;
  topics: readonly string[];
  questions: readonly QuestionWords[];
}[] = [
  {
    name: text('Αυτοαξιολόγηση φορέα ΚΑΛΟ', 'Self-assessment of a social-economy body'),
    description: text(
      'Έξι ερωτήσεις για τη λειτουργία του φορέα. Απαντώνται σε μισή ώρα από τα μέλη μαζί.',
      'Six questions on how the body works. Its members answer them together in half an hour.',
    ),
    selfAssessment: true,
    method: 'own',
    scoring: text(
      'Οι βαθμοί κάθε απάντησης διά τους περισσότερους της ερώτησης, 4, επί τη βαρύτητά της, προστίθενται· 100 είναι το άριστα. Απαντώνται όλες.',
      "The points of each answer, divided by the question's most, 4, times its weight, are added up; 100 is the best. All are answered.",
    ),
    maximumScore: 100,
    topics: ['topic:self-assessment', 'topic:social-impact-assessment'],
    questions: [
      scaled(
        'Αποφασίζουν όλα τα μέλη για όσα τα αφορούν;',
        'Do all members decide on what concerns them?',
        20,
      ),
      scaled('Καλύπτουν τα έσοδα τα έξοδα του φορέα;', "Does the body's income cover its costs?", 20),
      scaled('Έχει ο φορέας σταθερές θέσεις εργασίας;', 'Does the body have steady jobs?', 20),
      scaled('Ωφελούνται άτομα ευάλωτων ομάδων;', 'Do people of vulnerable groups benefit?', 20),
      scaled(
        'Συνεργάζεται ο φορέας με άλλους της περιοχής;',
        'Does the body cooperate with others of the area?',
        10,
      ),
      scaled('Προσέχει ο φορέας το περιβάλλον;', 'Does the body mind the environment?', 10),
    ],
  },
  {
    name: text('Κοινωνική απόδοση επένδυσης, οδηγός', 'Social return on investment, guided'),
    description: text(
      'Υπολογίζει με έναν αξιολογητή την κοινωνική αξία που αντιστοιχεί σε κάθε ευρώ.',
      'Works out with an assessor the social value of each euro.',
    ),
    selfAssessment: false,
    method: 'SROI',
    scoring: text(
      'Η παρούσα αξία των αποτελεσμάτων διά την αξία των πόρων.',
      'The present value of the outcomes divided by the value of the inputs.',
    ),
    maximumScore: null,
    topics: ['topic:social-impact-assessment'],
    questions: [
      number('Πόσα ευρώ διατέθηκαν;', 'How many euros were spent?'),
      number('Πόσες ώρες εθελοντικής εργασίας δόθηκαν;', 'How many hours of voluntary work were given?'),
      number('Πόσα άτομα ωφελήθηκαν;', 'How many people benefited?'),
      {
        text: text('Τι θα είχε γίνει χωρίς τη δράση;', 'What would have happened without the action?'),
        answer: 'TEXT',
        options: [],
        weight: null,
      },
    ],
  },
  {
    name: text('Βασικοί δείκτες αντίκτυπου', 'Core indicators of impact'),
    description: text(
      'Λίγοι αριθμοί κάθε χρόνο, συγκρίσιμοι μεταξύ φορέων.',
      'A few numbers every year, comparable between bodies.',
    ),
    selfAssessment: true,
    method: 'IRIS+',
    scoring: text(
      'Ένας βαθμός για κάθε τομέα στον οποίο ο φορέας έχει στόχους, ως 5· οι αριθμοί δεν βαθμολογούνται.',
      'One point for each field in which the body has targets, up to 5; the numbers are not scored.',
    ),
    maximumScore: 5,
    topics: ['topic:social-impact-assessment', 'topic:evidence'],
    questions: [
      {
        text: text('Σε ποιους τομείς έχετε στόχους;', 'In which fields do you have targets?'),
        answer: 'SEVERAL',
        options: [
          [text('Απασχόληση', 'Employment'), 1],
          [text('Στέγη', 'Housing'), 1],
          [text('Υγεία και φροντίδα', 'Health and care'), 1],
          [text('Εκπαίδευση', 'Education'), 1],
          [text('Περιβάλλον', 'Environment'), 1],
        ],
        weight: 1,
      },
      number(
        'Πόσοι εργάζονται στον φορέα στο τέλος του έτους;',
        'How many people work in the body at the end of the year?',
      ),
      number('Πόσοι από αυτούς ανήκουν σε ευάλωτες ομάδες;', 'How many of them belong to vulnerable groups?'),
    ],
  },
];

/** What assessments measure: a name, its unit, the code in IRIS+ where it has one, and the usual values. */
export const MEASURES: readonly { name: Text; unit: Text; iris: string | null; from: number; to: number }[] =
  [
    {
      name: text('Θέσεις εργασίας πλήρους απασχόλησης', 'Full-time jobs'),
      unit: text('θέσεις', 'jobs'),
      iris: 'OI3160',
      from: 1,
      to: 18,
    },
    {
      name: text('Άτομα που ωφελήθηκαν', 'People who benefited'),
      unit: text('άτομα', 'persons'),
      iris: 'PI4060',
      from: 20,
      to: 900,
    },
    {
      name: text('Ώρες κατάρτισης', 'Hours of training'),
      unit: text('ώρες', 'hours'),
      iris: null,
      from: 30,
      to: 600,
    },
    {
      name: text('Έσοδα από πωλήσεις', 'Income from sales'),
      unit: text('ευρώ', 'EUR'),
      iris: null,
      from: 15_000,
      to: 240_000,
    },
  ];

/** What changed, for whom. */
export const OUTCOMES: readonly Text[] = [
  text(
    'Άνεργοι της γειτονιάς βρήκαν σταθερή δουλειά.',
    'Unemployed people of the neighbourhood found steady work.',
  ),
  text('Ηλικιωμένοι βγαίνουν πιο συχνά από το σπίτι.', 'Older people leave their homes more often.'),
  text('Οικογένειες ξοδεύουν λιγότερα για τα απαραίτητα.', 'Families spend less on necessities.'),
  text('Γυναίκες μέλη έχουν δικό τους εισόδημα.', 'Women among the members have an income of their own.'),
  text('Λιγότερα πράγματα καταλήγουν στα σκουπίδια.', 'Fewer things end up as waste.'),
];
