import { anyone, HubError, pagesOf } from '@koinipoli/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMark } from '../src/list/cursor.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { makeToys, toyList } from './toy-table.js';

const toyPages = pagesOf(toyList);
type Args = Parameters<typeof toyPages>[1];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await makeToys(database);
});
afterAll(() => database[Symbol.asyncDispose]());

const page = (args: Args, parent?: Record<string, string>) =>
  toyPages({ db: database.db, languages: ['el'], requestId: 'test', viewer: anyone }, args, parent);

/** What the list makes of a cursor: ids, or the code of its refusal; any other error goes on. */
async function answer(args: Args, parent?: Record<string, string>): Promise<unknown> {
  try {
    return (await page(args, parent).nodes()).map(({ id }) => id);
  } catch (error) {
    if (error instanceof HubError) return error.extensions['code'];
    throw error;
  }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('of another list, order, filter or edge is refused', async () => {
    const after = (await page({ first: 1 }).pageInfo()).endCursor;
    expect(await answer({ after })).toHaveLength(25);
    expect(await answer({ after, order: 'NAME_DESC' })).toBe('BAD_CURSOR');
    expect(await answer({ after, filter: { text: 'α' } })).toBe('BAD_CURSOR');
    expect(await answer({ after, filter: { includeInactive: true } })).toBe('BAD_CURSOR');
    expect(await answer({ after }, { shelf: 'shelf:1' })).toBe('BAD_CURSOR');
    const other = pagesOf({ ...toyList, name: 'others' });
    expect(() => other({ db: database.db, languages: [], requestId: '', viewer: anyone }, { after })).toThrow(
      HubError,
    );
  });

  it('of one parent is none of another', async () => {
    const after = (await page({ first: 1 }, { shelf: 'shelf:1' }).pageInfo()).endCursor;
    expect(await answer({ after }, { shelf: 'shelf:1' })).toEqual(expect.any(Array));
    expect(await answer({ after }, { shelf: 'shelf:2' })).toBe('BAD_CURSOR');
  });

  it('passes with the same filter said in another way', async () => {
    const after = (await page({ first: 1, filter: { shelves: null }, order: 'NAME' }).pageInfo()).endCursor;
    expect(await answer({ after })).toHaveLength(25);
    expect(await answer({ after, first: 7, filter: {} })).toHaveLength(7);
    expect(await answer({ last: 7, before: after })).toEqual([]);
  });

  it('that is broken, huge or full of control characters is refused', async () => {
    const mark = listMark('toys', [undefined, '', 'NAME', {}]);
    expect(await answer({ after: encoded([mark, 'Α', 'toy:1']) })).toHaveLength(25);
    const broken = [
      '',
      ' ',
      'x',
      '%',
      '\0',
      '\u0001\u0002',
      '😀',
      '\ud800',
      'null',
      '[]',
      '{}',
      '"',
      'a'.repeat(1_000_000),
      encoded(null),
      encoded({}),
      encoded([]),
      encoded([mark]),
      encoded([mark, 'Α']),
      encoded([mark, 'Α', 'b', 'c']),
      encoded([mark, 1, 'b']),
      encoded([mark, null, 'b']),
      encoded([mark, 'Α', ['b']]),
      encoded([[mark], 'Α', 'b']),
      encoded([mark, 'Α\0', 'b']),
      encoded(['toString', 'Α', 'b']),
      encoded([mark, 'Α'.repeat(1_000_000), 'b']),
    ]; // prettier-ignore
    for (const cursor of broken) {
      expect(await answer({ after: cursor }), cursor.slice(0, 40)).toBe('BAD_CURSOR');
      expect(await answer({ last: 1, before: cursor }), cursor.slice(0, 40)).toBe('BAD_CURSOR');
    }
  });

  const forged: [order: string, value: string, fits: boolean][] = [
    ['NAME', '', true],
    ['NAME', '\u0001 \ud800 \uffff 😀', true],
    ['NAME', "'); drop table toys; --", true],
    ['RANK', '2147483647', true],
    ['RANK', '-2147483648', true],
    ['RANK', '2147483648', false],
    ['RANK', '9999999999', false],
    ['RANK', '1.5', false],
    ['RANK', '', false],
    ['RANK', ' 1', false],
    ['WEIGHT_DESC', '1e-300', true],
    ['WEIGHT_DESC', '-0', true],
    ['WEIGHT_DESC', '5e-324', true],
    ['WEIGHT_DESC', '1e-400', false],
    ['WEIGHT_DESC', '1e400', false],
    ['WEIGHT_DESC', '0x10', false],
    ['WEIGHT_DESC', '0b1', false],
    ['WEIGHT_DESC', '0o7', false],
    ['WEIGHT_DESC', '1_000', false],
    ['WEIGHT_DESC', 'NaN', false],
    ['MADE', '2024-03-31 02:00:00.123456+00', true],
    ['MADE', '2024-03-31 02:00:00+05:30', true],
    ['MADE', '2024-02-30 00:00:00+00', false],
    ['MADE', '2024-01-01 25:00:00+00', false],
    ['MADE', '2024-01-01 00:00:00+16', false],
    ['MADE', '2024-01-01 00:00:00+15:99', false],
    ['MADE', '0000-01-01 00:00:00+00', false],
    ['MADE', 'yesterday', false],
    ['MADE', 'foo 1', false],
    ['MADE', 'infinity', false],
    ['MADE', '2024', false],
    ['WOODEN', 'true', true],
    ['WOODEN', 'false', true],
    ['WOODEN', 't', false],
    ['WOODEN', 'TRUE', false],
  ];
  it.each(forged)(
    'forged for the order %s with %j is read or refused, never a fault',
    async (order, value, fits) => {
      const mark = listMark('toys', [undefined, '', order, {}]);
      const position = order === 'RANK' || order === 'WOODEN' ? [value, 'Α'] : [value];
      const found = await answer({ order, after: encoded([mark, ...position, 'toy:0100']) });
      expect(found).toEqual(fits ? expect.any(Array) : 'BAD_CURSOR');
    },
  );

  it('of a very long name still leads on', async () => {
    const long = 'Ψ'.repeat(3_000);
    await database.connection`
      insert into toys (id, name, shelf) select 'long:' || n, jsonb_build_object('el', ${long}::text), 'shelf:long'
      from generate_series(1, 3) as n`;
    const after = (await page({ first: 1 }, { shelf: 'shelf:long' }).pageInfo()).endCursor;
    expect(await answer({ first: 10, after }, { shelf: 'shelf:long' })).toEqual(['long:2', 'long:3']);
  });
});
