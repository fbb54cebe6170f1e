import { type Text, text } from '../text.js';
import { FORMS, type Forms } from './words.js';

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
  tool(
    'west-athens',
    text('Ενίσχυση φορέων του Δυτικού Τομέα Αθηνών', 'Support for bodies of the Western Sector of Athens'),
    {
      kind: 'GRANT',
      provider: 1,
      programme: 'axis:demo-work',
      topics: ['topic:social-economy'],
      forms: 'kalo',
      areas: ['area:EL302'],
      amounts: [5, 60],
    },
  ),
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

/** The legal forms that a tool asks for. */
export const formsOf = ({ forms }: Tool): Forms => FORMS[forms];
