import type { RecordDefinition, Viewer } from '@koinipoli/kit';
import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkValues, standAfter } from '../src/record/check.js';
import { columnOfField, isEmpty, isNeeded } from '../src/record/row.js';
import { readRecords } from '../src/record/standing.js';
import type { TestNetwork } from './network.js';

const editor: Viewer = { subject: 'test|editor', role: 'editor', organisations: [] };

/** A type as introspection shows it. */
interface Shown {
  kind: string;
  name: string | null;
  ofType: Shown | null;
}

interface ShownField {
  name: string;
  type: Shown;
}

const shown = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';

/**
 * What holds for every concept that people write, tested for all of a network: its definition fits its table, what its
 * records hold goes through cells and comes back equal, and no text of its input takes markup.
 */
export function describeRecords(
  start: () => Promise<TestNetwork>,
  records: readonly RecordDefinition[],
): void {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await start();
  });
  afterAll(() => network[Symbol.asyncDispose]());

  it('has one name, one prefix and one kind for each', () => {
    for (const key of ['kind', 'name', 'prefix'] as const)
      expect(new Set(records.map((definition) => definition[key])).size).toBe(records.length);
  });

  describe.each(records.map((definition) => [definition.kind, definition] as const))(
    '%s',
    (kind, definition) => {
      it('has a field for every column that a record needs, and a heading of its own for each', () => {
        const columns = getTableColumns(definition.table);
        const held = Object.keys(definition.fields).map((field) => columnOfField(definition, field));
        const needed = Object.keys(columns).filter(
          (name) => name !== 'id' && isNeeded(columns[name] as never),
        );
        expect(held).toEqual(expect.arrayContaining(needed));
        for (const language of ['el', 'en'] as const) {
          const headings = Object.values(definition.fields).map(({ heading }) => heading[language]);
          expect(new Set(headings).size).toBe(headings.length);
        }
      });

      it('writes what its records hold into cells, and reads it back equal', async () => {
        const { db } = network.database;
        const { table, fields } = definition;
        const ids = await db.select({ id: getTableColumns(table)['id'] as never }).from(table);
        const rows = await readRecords(
          db,
          definition,
          (ids as { id: string }[]).map(({ id }) => id),
        );
        for (const [id, { record }] of rows) {
          for (const [field, { kind: of }] of Object.entries(fields)) {
            const value = record[columnOfField(definition, field)];
            if (isEmpty(value)) continue;
            const parsed = of.parse(of.format(value));
            const again =
              'value' in parsed ? standAfter(definition, null, { [field]: parsed.value }).record : parsed;
            expect({ id, field, value: again[columnOfField(definition, field) as never] }).toEqual({
              id,
              field,
              value,
            });
          }
        }
      });

      it('takes markup in no text of its input', async () => {
        if (!network.sdl.includes(`input ${kind}Input `)) {
          // Files alone write it: the same check stands on their way.
          for (const field of Object.keys(definition.fields)) {
            const { faults } = checkValues(definition, { [field]: { el: '<b>α</b>' } });
            expect(faults).toMatchObject([{ code: 'INVALID', path: expect.arrayContaining([field]) }]);
          }
          return;
        }
        const leaves = await textsOf(`${kind}Input`);
        expect(leaves.length).toBeGreaterThan(0);
        for (const { path, value } of leaves) {
          const query = `mutation ($input: ${kind}Input!) { made: create${kind}(input: $input) { problems { path code } } }`;
          const answer = await network
            .ask(query, { viewer: editor, variables: { input: value } })
            .catch((error: AggregateError) => error);
          // What is no text at all, a web address or a date, is refused by its type.
          if (answer instanceof Error) expect(answer.message).toMatch(/cannot represent|got invalid value/);
          else
            expect({ path, problems: answer.made.problems }).toEqual({
              path,
              problems: [{ path: expect.arrayContaining(['input', path[0]]), code: 'INVALID' }],
            });
        }
        const [counted] = await network.database
          .connection`select count(*)::int as count from revisions where kind = ${kind} and verb = 'create'`;
        expect(counted?.['count']).toBe(0);
      });
    },
  );

  /** Every place of an input that takes a text, with the least value that has markup there. */
  async function textsOf(
    input: string,
    depth = 0,
  ): Promise<{ path: string[]; value: Record<string, unknown> }[]> {
    const { __type: type } = await network.ask(
      `{ __type(name: "${input}") { inputFields { name type { ${shown} } } } }`,
    );
    const fields: ShownField[] = type.inputFields;
    const usual: Record<string, unknown> = {};
    for (const { name, type: of } of fields)
      if (of.kind === 'NON_NULL' && depth > 0) usual[name] = await anyOf(of);
    const found = [];
    for (const { name, type: of } of fields)
      for (const { path, value } of await marked(of, depth))
        found.push({ path: [name, ...path], value: { ...usual, [name]: value } });
    return found;
  }

  async function marked(type: Shown, depth: number): Promise<{ path: string[]; value: unknown }[]> {
    if (type.kind === 'NON_NULL') return marked(type.ofType as Shown, depth);
    if (type.kind === 'LIST')
      return (await marked(type.ofType as Shown, depth)).map(({ path, value }) => ({
        path: ['0', ...path],
        value: [value],
      }));
    if (type.kind === 'INPUT_OBJECT') return depth > 5 ? [] : textsOf(type.name ?? '', depth + 1);
    const markup = 'α <script>alert(1)</script>';
    const values: Record<string, unknown> = {
      String: markup,
      ID: markup,
      URL: 'https://example.gr/<b>',
      TextByLanguage: { el: 'α', en: '<b>α</b>' },
      TextsByLanguage: { el: ['α', '< img src=x onerror=alert(1)>'] },
    };
    return type.name && type.name in values ? [{ path: [], value: values[type.name] }] : [];
  }

  async function anyOf(type: Shown): Promise<unknown> {
    if (type.kind === 'NON_NULL') return anyOf(type.ofType as Shown);
    if (type.kind === 'LIST') return [];
    if (type.kind === 'ENUM') {
      const { __type } = await network.ask(`{ __type(name: "${type.name}") { enumValues { name } } }`);
      return __type.enumValues[0].name;
    }
    if (type.kind === 'INPUT_OBJECT') {
      const { __type } = await network.ask(
        `{ __type(name: "${type.name}") { inputFields { name type { ${shown} } } } }`,
      );
      const needed = (__type.inputFields as ShownField[]).filter(({ type: of }) => of.kind === 'NON_NULL');
      return Object.fromEntries(
        await Promise.all(needed.map(async ({ name, type: of }) => [name, await anyOf(of)])),
      );
    }
    return { Int: 1, Float: 1, Boolean: true, TextByLanguage: { el: 'α' } }[type.name ?? ''] ?? 'α';
  }
}
