import type { LegalFormName } from '../cast/legal-forms.js';
import { type Text, text } from '../text.js';
import { FORMS } from './words.js';

/** A programme of the world; its manager is a funder by number. */
export interface Programme {
  id: string;
  kind: string;
  name: Text;
  partOf?: string;
  period: { start: string; end: string };
  area: string;
  manager: number;
}

const PERIOD = { start: '2021', end: '2029' };

export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'programme:demo-solidarity',
    kind: 'OPERATIONAL_PROGRAMME',
    name: text('Πρόγραμμα «Αλληλεγγύη στην Πόλη 2021-2029»', 'Programme "Solidarity in the City 2021-2029"'),
    period: PERIOD,
    area: 'area:EL30',
    manager: 1,
  },
  {
    id: 'axis:demo-work',
    kind: 'PRIORITY_AXIS',
    name: text('Άξονας 1: Εργασία και κοινωνική επιχειρηματικότητα', 'Axis 1: Work and social enterprise'),
    partOf: 'programme:demo-solidarity',
    period: PERIOD,
    area: 'area:EL30',
    manager: 1,
  },
  {
    id: 'axis:demo-care',
    kind: 'PRIORITY_AXIS',
    name: text('Άξονας 2: Στέγη και φροντίδα', 'Axis 2: Housing and care'),
    partOf: 'programme:demo-solidarity',
    period: PERIOD,
    area: 'area:EL30',
    manager: 5,
  },
  {
    id: 'fund:demo-cooperation',
    kind: 'FUND',
    name: text('Ταμείο Συνεργασίας', 'Cooperation Fund'),
    period: { start: '2023', end: '2029' },
    area: 'area:GR',
    manager: 2,
  },
];

/** A tool of the world; its provider is a funder by number. */
export interface Tool {
  id: string;
  kind: 'GRANT' | 'LOAN' | 'GUARANTEE' | 'MICROCREDIT' | 'IN_KIND';
  provider: number;
  programme: string | null;
  name: Text;
  topics: string[];
  forms: keyof typeof FORMS;
  areas: string[];
  /** From and to, in thousands of euros; null: none. */
  amounts: [number, number] | null;
}

type Parts = Pick<Tool, 'kind' | 'provider' | 'programme' | 'topics' | 'forms' | 'areas' | 'amounts'>;

const tool = (mark: string, name: Text, parts: Parts): Tool => ({
  id: `tool:demo-${mark}`,
  name,
  ...parts,
  topics: ['topic:funding', ...parts.topics],
});

export const TOOLS: readonly Tool[] = [
  tool('west-athens', text('Ενίσχυση φορέων της Δυτικής Αθήνας', 'Support for bodies of West Athens'), {
    kind: 'GRANT',
    provider: 1,
    programme: 'axis:demo-work',
    topics: ['topic:social-economy'],
    forms: 'kalo',
    areas: ['area:EL302'],
    amounts: [5, 60],
  }),
  tool('first-step', text('Πρώτο βήμα για νέες ΚοινΣΕπ', 'First step for new social cooperatives'), {
    kind: 'GRANT',
    provider: 1,
    programme: 'axis:demo-work',
    topics: ['topic:social-entrepreneurship', 'topic:setup-operation'],
    forms: 'koinsep',
    areas: ['area:EL30'],
    amounts: [3, 25],
  }),
  tool('equipment-loan', text('Δάνειο εξοπλισμού για συνεταιρισμούς', 'Equipment loan for cooperatives'), {
    kind: 'LOAN',
    provider: 2,
    programme: 'fund:demo-cooperation',
    topics: ['topic:social-economy'],
    forms: 'cooperatives',
    areas: [],
    amounts: [10, 150],
  }),
  tool('microcredit', text('Μικροπίστωση κεφαλαίου κίνησης', 'Working-capital microcredit'), {
    kind: 'MICROCREDIT',
    provider: 2,
    programme: 'fund:demo-cooperation',
    topics: ['topic:costs'],
    forms: 'kalo',
    areas: ['area:EL30'],
    amounts: [1, 15],
  }),
  tool('liquidity', text('Γέφυρα ρευστότητας', 'Liquidity bridge'), {
    kind: 'LOAN',
    provider: 2,
    programme: null,
    topics: ['topic:costs'],
    forms: 'cooperatives',
    areas: [],
    amounts: [5, 40],
  }),
  tool(
    'loan-guarantee',
    text('Εγγύηση δανείων κοινωνικών επιχειρήσεων', 'Guarantee for loans of social enterprises'),
    {
      kind: 'GUARANTEE',
      provider: 3,
      programme: 'fund:demo-cooperation',
      topics: ['topic:social-entrepreneurship'],
      forms: 'kalo',
      areas: [],
      amounts: [10, 200],
    },
  ),
  tool('contract-guarantee', text('Εγγύηση για δημόσιες συμβάσεις', 'Guarantee for public contracts'), {
    kind: 'GUARANTEE',
    provider: 3,
    programme: null,
    topics: ['topic:local-authorities'],
    forms: 'koinsep',
    areas: [],
    amounts: [2, 50],
  }),
  tool('neighbourhood', text('Μικρές πρωτοβουλίες γειτονιάς', 'Small neighbourhood initiatives'), {
    kind: 'GRANT',
    provider: 4,
    programme: null,
    topics: ['topic:local-needs', 'topic:networking'],
    forms: 'nonProfits',
    areas: ['area:EL30'],
    amounts: [1, 8],
  }),
  tool('advice', text('Συμβουλές από εθελοντές στελέχη', 'Advice from volunteer managers'), {
    kind: 'IN_KIND',
    provider: 4,
    programme: null,
    topics: ['topic:counselling', 'topic:business-plan'],
    forms: 'any',
    areas: [],
    amounts: null,
  }),
  tool('workspace', text('Χώρος εργασίας και κοινός εξοπλισμός', 'Workspace and shared equipment'), {
    kind: 'IN_KIND',
    provider: 4,
    programme: 'axis:demo-work',
    topics: ['topic:common-uses', 'topic:cooperation'],
    forms: 'kalo',
    areas: ['area:9186', 'area:EL302'],
    amounts: null,
  }),
  tool('housing', text('Στέγη για όλους', 'Housing for all'), {
    kind: 'GRANT',
    provider: 5,
    programme: 'axis:demo-care',
    topics: ['need:housing', 'need:inclusion'],
    forms: 'any',
    areas: ['area:EL30'],
    amounts: [10, 80],
  }),
  tool('care', text('Φροντίδα κοντά στο σπίτι', 'Care close to home'), {
    kind: 'GRANT',
    provider: 5,
    programme: 'axis:demo-care',
    topics: ['need:elderly-disability-care', 'topic:social-care'],
    forms: 'inclusion',
    areas: ['area:EL30'],
    amounts: [5, 50],
  }),
];

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
        'Κινητές ομάδες φροντίδας ηλικιωμένων στη Δυτική Αθήνα.',
        'Mobile teams that care for older people in West Athens.',
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

/** The legal forms that a tool asks for. */
export const formsOf = ({ forms }: Tool): { forms: LegalFormName[]; who: Text } => FORMS[forms];
