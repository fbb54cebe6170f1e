import { type Text, text } from '../text.js';

const persons = text('άτομα', 'persons');

/** What is measured in each area and quarter: about how much at first, and by how much of a hundred it grows in one. */
interface Measure {
  mark: string;
  name: Text;
  description: Text | null;
  unit: Text;
  topics: readonly string[];
  target: number | null;
  level: readonly [number, number];
  growth: number;
  /** People are counted: fewer than five are withheld. */
  counts: boolean;
}

export const MEASURES: readonly Measure[] = [
  {
    mark: 'served',
    name: text('Άτομα που εξυπηρετήθηκαν', 'People served'),
    description: text(
      'Όσοι έλαβαν τουλάχιστον μία υπηρεσία μέσα στο τρίμηνο, ο καθένας μία φορά.',
      'Whoever had at least one service in the quarter, each counted once.',
    ),
    unit: persons,
    topics: ['need:inclusion'],
    target: 400,
    level: [60, 320],
    growth: 2,
    counts: true,
  },
  {
    mark: 'meals',
    name: text('Γεύματα που δόθηκαν', 'Meals given'),
    description: null,
    unit: text('γεύματα', 'meals'),
    topics: ['need:food'],
    target: 12000,
    level: [1500, 9000],
    growth: 1,
    counts: false,
  },
  {
    mark: 'housed',
    name: text('Άτομα που στεγάστηκαν', 'People housed'),
    description: text(
      'Όσοι πέρασαν από τον δρόμο ή από προσωρινή φιλοξενία σε δική τους στέγη.',
      'Whoever moved from the street or a temporary stay into a home of their own.',
    ),
    unit: persons,
    topics: ['need:housing'],
    target: 20,
    level: [1, 14],
    growth: 3,
    counts: true,
  },
  {
    mark: 'employed',
    name: text('Άτομα που βρήκαν εργασία', 'People who found work'),
    description: text('Μέσα σε έξι μήνες από τη συμβουλευτική.', 'Within six months of counselling.'),
    unit: persons,
    topics: ['need:employment-training', 'need:vocational-counselling'],
    target: 40,
    level: [3, 30],
    growth: 3,
    counts: true,
  },
  {
    mark: 'legal',
    name: text('Ώρες νομικής συμβουλευτικής', 'Hours of legal counselling'),
    description: null,
    unit: text('ώρες', 'hours'),
    topics: ['need:legal-counselling'],
    target: 300,
    level: [40, 220],
    growth: 2,
    counts: false,
  },
  {
    mark: 'children',
    name: text('Παιδιά σε δημιουργική απασχόληση', 'Children in creative activities'),
    description: null,
    unit: persons,
    topics: ['need:children-creative', 'need:childcare'],
    target: 120,
    level: [4, 90],
    growth: 1,
    counts: true,
  },
  {
    mark: 'answered',
    name: text('Αιτήματα που απαντήθηκαν σε δέκα ημέρες', 'Requests answered within ten days'),
    description: text(
      'Ως ποσοστό όλων των αιτημάτων του τριμήνου.',
      'As a share of all requests of the quarter.',
    ),
    unit: text('τοις εκατό', 'percent'),
    topics: ['topic:social-care'],
    target: 90,
    level: [45, 70],
    growth: 1,
    counts: false,
  },
];
