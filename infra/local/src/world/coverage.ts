import { PLACES } from './places.js';

/** What a network declares to report on: topics, none for all of them, in these municipalities. */
interface Declaration {
  name: string;
  municipalities: readonly string[];
  topics: readonly string[];
}

const ALL = PLACES.map(({ code }) => code);
const WEST = ALL.filter((code) => code !== '9186');

/**
 * On what the networks of the world declare to report all that there is. Funding declares nothing: of who else gives
 * money it does not know.
 */
const DECLARED: Readonly<Record<string, readonly Declaration[]>> = {
  kalo: [{ name: 'west-athens', municipalities: WEST, topics: [] }],
  'social-care': [
    {
      name: 'basic-goods',
      municipalities: ALL,
      topics: ['need:food', 'need:housing', 'need:basic-necessities'],
    },
    { name: 'peristeri', municipalities: ['9183'], topics: [] },
  ],
  'support-centres': [{ name: 'counselling', municipalities: ALL, topics: ['topic:counselling'] }],
};

/** The declarations of a network, as its file has them. */
export const coverageFacts = (network: string): { 'coverage.json'?: object[] } => {
  const declared = DECLARED[network] ?? [];
  if (declared.length === 0) return {};
  return {
    'coverage.json': declared.map(({ name, municipalities, topics }) => ({
      id: `coverage:demo-${network}-${name}`,
      areas: municipalities.map((code) => `area:${code}`),
      topics,
      sources: [],
      synthetic: true,
    })),
  };
};
