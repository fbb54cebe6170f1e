import type { TestHub } from '../hub.js';
import { outcomeOf } from './changes.js';
import { clerk, openImport, problemWords } from './clerk.js';

/** Something nobody sends by accident, and what its answer has to say. */
export interface OddCase {
  about: string;
  ask(hub: TestHub): Promise<string>;
  says: RegExp;
}

const as = { role: 'editor', network: 'social-care', subject: 'odd' } as const;
const problems = 'problems { path code message }';

/** A new structure with some of its values. */
const structure =
  (input: object): OddCase['ask'] =>
  async (hub) => {
    const query = `mutation ($input: CareStructureInput!) { createCareStructure(input: $input) { ${problems} } }`;
    const all = { name: { el: 'Δομή' }, providerType: 'OTHER', organisation: 'org:eata', ...input };
    return outcomeOf(await hub.ask(query, { variables: { input: all }, as }));
  };

const verify =
  (id: string, version: number | string = 1): OddCase['ask'] =>
  async (hub) => {
    const query = `mutation ($id: ID!) { verifyCareStructure(id: $id, version: ${version}) { ${problems} } }`;
    return outcomeOf(await hub.ask(query, { variables: { id }, as }));
  };

const cost =
  (amount: string): OddCase['ask'] =>
  async (hub) => {
    const query = `mutation { createCareService(input: { name: { el: "Υ" }, cost: { amount: ${amount} } }) { ${problems} } }`;
    return outcomeOf(await hub.ask(query, { as }));
  };

const aliases =
  (count: number): OddCase['ask'] =>
  async (hub) => {
    const one = (nr: number) =>
      `a${nr}: verifyCareStructure(id: "care-structure:none", version: 1) { ${problems} }`;
    return outcomeOf(
      await hub.ask(`mutation { ${Array.from({ length: count }, (_, nr) => one(nr)).join(' ')} }`, { as }),
    );
  };

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const tags = letters.flatMap((one) => letters.map((other) => one + other)).slice(0, 500);

/** What comes of tools that look for holes. */
export const oddCases: OddCase[] = [
  { about: 'one mutation 200 times by aliases', ask: aliases(200), says: /LIMIT_EXCEEDED/ },
  {
    about: 'variables of 250 kB',
    ask: structure({ description: { el: 'α'.repeat(125_000) } }),
    says: /LIMIT input.description/,
  },
  {
    about: 'variables of 300 kB',
    ask: structure({ description: { el: 'α'.repeat(150_000) } }),
    says: /LIMIT_EXCEEDED/,
  },
  {
    about: 'a zero byte in a text',
    ask: structure({ name: { el: 'Δο\0μή' } }),
    says: /INVALID input.name.el.*control/,
  },
  {
    about: 'half of a surrogate pair',
    ask: structure({ name: { el: 'Δομή \ud83d' } }),
    says: /INVALID input.name.el/,
  },
  {
    about: 'a mark that turns the direction of text',
    ask: structure({ name: { el: 'Δομή \u202egpj' } }),
    says: /INVALID input.name.el/,
  },
  {
    about: 'a text in 500 languages',
    ask: structure({ name: { el: 'Δ', ...Object.fromEntries(tags.map((tag) => [tag, 'x'])) } }),
    says: /LIMIT input.name/,
  },
  {
    about: 'a language called __proto__',
    ask: structure({ name: JSON.parse('{"el": "Δ", "__proto__": "x"}') }),
    says: /BAD_REQUEST/,
  },
  {
    about: 'an organisation of another hub',
    ask: structure({ organisation: 'org:of-nowhere' }),
    says: /UNKNOWN_REFERENCE input.organisation/,
  },
  {
    about: 'a tax number (ΑΦΜ) with a wrong check digit',
    ask: async (hub) => {
      const query = `mutation { createProject(input: {
        name: { el: "Έργο" }, identifiers: [{ scheme: "GR-AFM", value: "090000046" }] }) { ${problems} } }`;
      return outcomeOf(await hub.ask(query, { as: { ...as, network: 'funding-tools' } }));
    },
    says: /INVALID input.identifiers.0.value.*check digit/,
  },
  {
    about: 'coordinates swapped',
    ask: async (hub) => {
      const query = `mutation { createCarePlace(input: {
        municipality: "9183", latitude: 23.69, longitude: 38.01 }) { ${problems} } }`;
      return outcomeOf(await hub.ask(query, { as }));
    },
    says: /INVALID input.latitude.*each other's place; write 38.01/,
  },
  { about: 'an id with blanks', ask: verify('care-structure: a b'), says: /NOT_FOUND/ },
  { about: 'an id with a line break', ask: verify('care-structure:a\nb'), says: /BAD_USER_INPUT/ },
  { about: 'an id with a zero byte', ask: verify('care-structure:\0'), says: /BAD_USER_INPUT.*control/ },
  {
    about: 'an id of half a surrogate pair',
    ask: verify('care-structure:\ud800'),
    says: /BAD_USER_INPUT/,
  },
  { about: 'an id of 100,000 letters', ask: verify('x'.repeat(100_000)), says: /BAD_USER_INPUT/ },
  { about: 'an id of SQL', ask: verify("'; drop table care_structures; --"), says: /NOT_FOUND/ },
  { about: 'an id of another network', ask: verify('centre:peristeri'), says: /NOT_FOUND.*another network/ },
  { about: 'version -1', ask: verify('care-structure:none', -1), says: /NOT_FOUND/ },
  {
    about: 'version 2147483648',
    ask: verify('care-structure:none', 2_147_483_648),
    says: /Int|GRAPHQL_VALIDATION/,
  },
  { about: 'a cost of 1e308', ask: cost('1e308'), says: /INVALID input.cost/ },
  {
    about: 'a cost of 1e400 (infinite)',
    ask: cost('1e400'),
    says: /GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/,
  },
  { about: 'a cost of NaN', ask: cost('NaN'), says: /GRAPHQL_VALIDATION_FAILED/ },
  { about: 'a cost of -0.001', ask: cost('-0.001'), says: /INVALID input.cost/ },
  {
    about: 'an import whose source is 10 kB',
    ask: async (hub) =>
      problemWords(
        (await openImport(hub, { name: 'a.csv', body: 'x', source: 'x'.repeat(10_000) })).problems,
      ),
    says: /INVALID/,
  },
  {
    about: 'a file name that climbs out of its folder',
    ask: async (hub) => {
      const { import: made } = await openImport(hub, {
        name: '../../etc/passwd.csv',
        body: 'x',
        source: 'climber',
      });
      const { data } = await hub.ask(`{ socialCareImport(id: "${made?.id}") { fileName } }`, { as: clerk });
      return JSON.stringify(data);
    },
    says: /"fileName":"passwd.csv"/,
  },
];
