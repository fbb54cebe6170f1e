import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Who } from '@koinipoli/local';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';
import { questionsOf } from './question.js';
import { type Restricted, type Role, type Rule, readRestricted, roles, ruleOf } from './rules.js';
import { type Outcome, type Row, tableOf } from './table.js';

const schema = buildSchema(await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
// What only the answer of a mutation shows is for who may call that.
const restricted = (await readRestricted()).filter((each) => questionsOf(schema, each).length > 0);
const networks = [...new Set(restricted.map(({ network }) => network))];

/** A kind of caller: what it is in the network that it asks, and what it shows to the gateway. */
interface Caller {
  readonly name: string;
  readonly role: Role;
  headers(network: string): Promise<Record<string, string>>;
}

const signedIn = (name: string, role: Role, who: (network: string) => Who): Caller => ({
  name,
  role,
  headers: async (network) => ({ authorization: `Bearer ${await hub.tokenFor(who(network))}` }),
});
const elsewhere = (network: string): string =>
  networks[(networks.indexOf(network) + 1) % networks.length] ?? '';

const callers: readonly Caller[] = [
  { name: 'anonymous', role: 'public', headers: async () => ({}) },
  signedIn('signed in', 'public', () => ({ role: 'public', subject: 'nobody-special' })),
  ...roles.slice(1).map((role) => signedIn(role, role, (network) => ({ role, network }))),
  signedIn('steward elsewhere', 'public', (network) => ({ role: 'steward', network: elsewhere(network) })),
  {
    name: 'API key of an editor',
    role: 'editor',
    headers: async (network) => ({ 'x-api-key': keys.get(network) ?? '' }),
  },
];

let hub: TestHub;
const keys = new Map<string, string>();
beforeAll(async () => {
  hub = await shareTestHub('demo');
  // What the index still learns of them would keep who decides about organisations waiting.
  await hub.indexed();
  await takeRequests();
  for (const network of networks) keys.set(network, await makeKey(network));
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Something of each kind has to be there: in the demo world nobody asked for support, and nobody registered. */
async function takeRequests(): Promise<void> {
  const input = `{ receivedOn: "2026-01-15", topic: "need:housing", area: "area:918601", channel: PHONE, urgency: NORMAL }`;
  const { data } = await hub.ask(
    `mutation { createSupportRequest(input: ${input}) { problems { message } } }`,
    { as: { role: 'editor', network: 'social-care' } },
  );
  expect(data).toEqual({ createSupportRequest: { problems: [] } });
  const body = `{ contactName: "Μαρία", contactEmail: "maria@example.org", name: "Συνεταιρισμός", legalForm: KOINSEP_INCLUSION, registrationNumber: "123456", seat: "9181" }`;
  const registered = await hub.ask(`mutation { registerBody(input: ${body}) { problems { message } } }`, {
    as: { subject: 'maria' },
  });
  expect(registered.data).toEqual({ registerBody: { problems: [] } });
}

async function makeKey(network: string): Promise<string> {
  const query = `mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { secret problems { message } } }`;
  const input = {
    label: `Editor of ${network}`,
    scopes: [`${network}:editor`],
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const { data } = await hub.ask(query, {
    variables: { input },
    as: { scope: `common-city:steward ${network}:steward`, subject: 'maker-of-keys' },
  });
  const { secret, problems } = (data as { createApiKey: { secret: string; problems: unknown[] } })
    .createApiKey;
  expect(problems).toEqual([]);
  return secret;
}

/** Codes of what the caller asked for, and was let through to be told. */
const told = ['BAD_USER_INPUT', 'CONFLICT', 'LIMIT_EXCEEDED'];

/** How a call ended. Throws where it ended by a fault. */
function outcomeOf({ errors = [] }: Answer, { name }: Restricted): Outcome {
  const codes = errors.map(({ extensions }) => String(extensions.code));
  if (codes.includes('UNAUTHENTICATED')) return 'sign in';
  if (codes.includes('FORBIDDEN')) return 'forbidden';
  expect(
    codes.filter((code) => !told.includes(code)),
    `${name}: ${JSON.stringify(errors)}`,
  ).toEqual([]);
  return 'allowed';
}

function expectedOf({ least, own }: Rule, { name, role }: Caller): Outcome {
  const lowest = own ?? least;
  if (name === 'anonymous') return lowest === 'public' ? 'allowed' : 'sign in';
  if (lowest === 'signed-in') return 'allowed';
  return roles.indexOf(role) >= roles.indexOf(lowest) ? 'allowed' : 'forbidden';
}

/** The question for a field, of records that are there: a field of none would be refused to nobody. */
async function chooseQuestion(each: Restricted): Promise<string> {
  const questions = questionsOf(schema, each);
  if (each.type === 'Mutation' || each.type === 'Query') return questions[0] ?? '';
  for (const question of questions) {
    const { data } = await hub.ask(question, { as: { role: 'steward', network: each.network } });
    if (JSON.stringify(data ?? null).includes(`"${each.name}":`)) return question;
  }
  throw new RangeError(`The hub has no ${each.type} whose ${each.name} could be asked for.`);
}

describe('the rules', () => {
  it.each<[string, Rule | null]>([
    ['Makes a thing. For everyone.', { least: 'public' }],
    ['Makes a thing. For everyone who signed in.', { least: 'signed-in' }],
    ['Makes a thing. For stewards.', { least: 'steward' }],
    ['Makes a thing. For editors and above.', { least: 'editor' }],
    [
      'Makes it. For editors and above. For members where the record is of an organisation that they act for.',
      { least: 'editor', own: 'member' },
    ],
    ['Makes a thing for everyone.', null],
    ['For editors and above. And then some.', null],
  ])('are read from %j', (description, rule) => expect(ruleOf(description)).toEqual(rule));

  it('stand at every mutation of every network', () => {
    expect(restricted.filter(({ rule }) => rule === null).map(({ name }) => name)).toEqual([]);
    expect(restricted.map(({ name }) => name)).toContain('createApiKey');
    const verbs = restricted.filter(({ type }) => type === 'Mutation').map(({ name }) => name);
    expect(new Set(verbs).size).toBe(verbs.length);
  });
});

const rows: Row[] = [];

describe.each(networks)('%s', (network) => {
  const mine = restricted.filter((each) => each.network === network);

  it.each(mine.map((each) => [`${each.type}.${each.name}`, each] as const))('%s', async (_name, each) => {
    const question = await chooseQuestion(each);
    const outcomes: Outcome[] = [];
    for (const caller of callers) {
      const answer = await ask(hub.url, question, { headers: await caller.headers(network) });
      const outcome = outcomeOf(answer, each);
      expect(outcome, caller.name).toBe(each.rule && expectedOf(each.rule, caller));
      outcomes.push(outcome);
    }
    rows.push({ restricted: each, outcomes });
  });
});

it('the table of all', async () => {
  const names = callers.map(({ name }) => name);
  await expect(tableOf(names, rows)).toMatchFileSnapshot(fileURLToPath(new URL('table.md', import.meta.url)));
});
