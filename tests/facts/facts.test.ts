import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';
import { type Entry, missingIn, type Relation, readFacts, readRelations, readText } from './ledger.js';
import { type Row, tableOf } from './table.js';

/*
 * The ledger in `data` was written from the documents, not from the hub: what each of them says, word for word, and
 * where an answer has to say it.
 */
const facts = await readFacts();
const relations = await readRelations();
const rows = { facts: new Map<string, Row>(), relations: new Map<string, Row>() };

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('the ledger', () => {
  it('has every fact and relation once, in five documents', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(292);
    expect(new Set(relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).size).toBe(70);
    expect(new Set(facts.map(({ document }) => document)).size).toBe(5);
  });

  it('looks for the words of each fact, and for both ends of each relation', () => {
    for (const { id, at, text } of facts) {
      const isQuoted = Object.values(at).some(
        (expected) => expected === true || text?.includes(`${expected}`),
      );
      expect(isQuoted, id).toBe(true);
    }
    expect(relations.filter((relation) => !namesItsEnds(relation))).toEqual([]);
  });
});

describe('facts come back', () => {
  it.each(kindsOf(facts))('%s', (kind) => expectAll('facts', facts, kind));
});

describe('relations come back', () => {
  it.each(kindsOf(relations))('%s', (kind) => expectAll('relations', relations, kind));
});

it('the table of all kinds', async () => {
  const table = tableOf({ facts: [...rows.facts.values()], relations: [...rows.relations.values()] });
  await expect(table).toMatchFileSnapshot(fileURLToPath(new URL('table.md', import.meta.url)));
});

async function expectAll(folder: keyof typeof rows, entries: readonly Entry[], kind: string): Promise<void> {
  const mine = entries.filter((entry) => entry.kind === kind);
  const query = await readText(`queries/${folder}/${kind}.graphql`);
  const { data, errors } = await ask(hub.url, query, { headers: { 'accept-language': 'el' } });
  const missing = mine
    .map((entry) => ({ ...entry, missing: missingIn(data, entry) }))
    .filter((entry) => entry.missing.length > 0);
  rows[folder].set(kind, { kind, entries: mine.length, found: mine.length - missing.length });
  expect({ errors, missing }).toEqual({ errors: undefined, missing: [] });
}

function kindsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ kind }) => kind))];
}

function namesItsEnds({ from, to, at, labels = [] }: Relation): boolean {
  return [from, to].every((end) => labels.includes(end) || JSON.stringify(at).includes(`${end}`));
}
