import { type Text, text } from '../text.js';

/** A project of the world. */
export interface Plan {
  id: string;
  name: Text;
  description: Text;
  startDate: string;
  endDate: string;
  programme: string;
  /** A programme that only frames it. */
  frame: string | null;
  /** Thousands of euros, and the share that the programme pays, percent. */
  budget: number;
  share: number;
  area: string;
  topics: string[];
}

type PlanParts = Omit<Plan, 'id' | 'name' | 'description'>;
const plan = (mark: string, [name, description]: [Text, Text], parts: PlanParts): Plan => ({
  id: `project:demo-${mark}`,
  name,
  description,
  ...parts,
});

export const PLANS: readonly Plan[] = [
  plan(
    'shared-kitchen',
    [
      text('Κοινή κουζίνα Περιστερίου', 'Shared kitchen of Peristeri'),
      text(
        'Μαγειρεύει για όσους δεν έχουν και εκπαιδεύει ανέργους στην εστίαση.',
        'Cooks for those who have not, and trains unemployed people in catering.',
      ),
    ],
    {
      startDate: '2024-02',
      endDate: '2026-12',
      programme: 'axis:demo-work',
      frame: 'programme:demo-solidarity',
      budget: 320,
      share: 80,
      area: 'area:9183',
      topics: ['need:food', 'need:employment-training'],
    },
  ),
  plan(
    'second-life',
    [
      text('Δεύτερη ζωή', 'Second Life'),
      text(
        'Επισκευάζει συσκευές και ρούχα και τα δίνει σε όσους τα χρειάζονται.',
        'Repairs appliances and clothes and gives them to those who need them.',
      ),
    ],
    {
      startDate: '2023-05',
      endDate: '2025-10',
      programme: 'axis:demo-work',
      frame: null,
      budget: 180,
      share: 70,
      area: 'area:EL302',
      topics: ['need:basic-necessities', 'topic:social-economy'],
    },
  ),
  plan(
    'open-door',
    [
      text('Ανοιχτή πόρτα', 'Open Door'),
      text('Διαμερίσματα και στήριξη για άτομα χωρίς στέγη.', 'Flats and support for people without a home.'),
    ],
    {
      startDate: '2025-01',
      endDate: '2027-12',
      programme: 'axis:demo-care',
      frame: 'programme:demo-solidarity',
      budget: 640,
      share: 85,
      area: 'area:9186',
      topics: ['need:housing', 'need:inclusion'],
    },
  ),
  plan(
    'care-on-wheels',
    [
      text('Φροντίδα με τροχούς', 'Care on Wheels'),
      text(
        'Κινητές ομάδες φροντίδας ηλικιωμένων στον Δυτικό Τομέα Αθηνών.',
        'Mobile teams that care for older people in the Western Sector of Athens.',
      ),
    ],
    {
      startDate: '2025-09',
      endDate: '2028-08',
      programme: 'axis:demo-care',
      frame: null,
      budget: 410,
      share: 75,
      area: 'area:EL302',
      topics: ['need:elderly-disability-care', 'need:healthcare'],
    },
  ),
  plan(
    'digital-bridge',
    [
      text('Ψηφιακή γέφυρα', 'Digital Bridge'),
      text(
        'Κοινά ψηφιακά εργαλεία για συνεταιρισμούς της Αττικής.',
        'Shared digital tools for cooperatives of Attica.',
      ),
    ],
    {
      startDate: '2026-03',
      endDate: '2028-02',
      programme: 'fund:demo-cooperation',
      frame: null,
      budget: 150,
      share: 60,
      area: 'area:EL30',
      topics: ['topic:innovation', 'topic:networking'],
    },
  ),
  plan(
    'after-school',
    [
      text('Μετά το σχολείο', 'After School'),
      text(
        'Δημιουργική απασχόληση και μελέτη για παιδιά στο Ίλιον.',
        'Creative activities and homework help for children in Ilion.',
      ),
    ],
    {
      startDate: '2024-09',
      endDate: '2027-06',
      programme: 'axis:demo-care',
      frame: null,
      budget: 95,
      share: 90,
      area: 'area:9182',
      topics: ['need:children-creative', 'topic:training'],
    },
  ),
];
