import {
  allBy,
  anyone,
  type Context,
  defineList,
  manyBy,
  oneBy,
  openDatabase,
  pagesOf,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { makeToys, toyList, toys } from './toy-table.js';

const toyPages = pagesOf(toyList);
const toysByShelf = manyBy(toyList, 'shelf');
const toyById = oneBy(toyList, 'id');
const toysByIds = allBy(toyList, 'id');
const shelves = Array.from({ length: 50 }, (_, at) => `shelf:${at}`);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await makeToys(database);
});
afterAll(() => database[Symbol.asyncDispose]());

const newContext = (): Context => ({ db: database.db, languages: ['el'], requestId: 'test', viewer: anyone });

/** The statements that something takes. */
async function counted(work: (ctx: Context) => Promise<unknown>): Promise<string[]> {
  database.statements.length = 0;
  await work(newContext());
  return [...database.statements];
}

describe('statements', () => {
  it('are one for the same list below 50 parents', async () => {
    const taken = await counted(async (ctx) => {
      const pages = await Promise.all(shelves.map((shelf) => toyPages(ctx, { first: 2 }, { shelf }).nodes()));
      expect(pages.flat().map(({ shelf }) => shelf)).toEqual(
        shelves.filter((_, at) => at % 5 > 0).flatMap((shelf) => [shelf, shelf]),
      );
    });
    expect(taken).toHaveLength(1);
  });

  it('are one for the counts of 50 parents, and read no rows', async () => {
    const taken = await counted(async (ctx) => {
      const counts = await Promise.all(shelves.map((shelf) => toyPages(ctx, {}, { shelf }).totalCount()));
      expect(counts.reduce((sum, count) => sum + count)).toBe(160);
    });
    expect(taken).toEqual([expect.stringContaining('count(*)')]);
  });

  it('are one for edges, nodes and pageInfo together, two with the count', async () => {
    const rows = await counted((ctx) => {
      const page = toyPages(ctx, {});
      return Promise.all([page.edges(), page.nodes(), page.pageInfo()]);
    });
    expect(rows).toHaveLength(1);
    const all = await counted((ctx) => {
      const page = toyPages(ctx, {});
      return Promise.all([page.edges(), page.totalCount()]);
    });
    expect(all).toHaveLength(2);
  });

  it('are none before a part is asked for', async () => {
    expect(await counted(async (ctx) => void toyPages(ctx, {}))).toEqual([]);
  });

  it('are shared within a request, not between requests', async () => {
    const twice = await counted(async (ctx) => {
      await toyById(ctx, 'toy:0001');
      await toyById(ctx, 'toy:0001');
    });
    expect(twice).toHaveLength(1);
    expect(await counted((ctx) => toyById(ctx, 'toy:0001'))).toHaveLength(1);
  });

  it('of counts do not depend on order, page or direction', async () => {
    const taken = await counted((ctx) =>
      Promise.all([toyPages(ctx, { first: 3 }).totalCount(), toyPages(ctx, { last: 5 }).totalCount()]),
    );
    expect(taken).toHaveLength(1);
  });
});

describe('look-ups', () => {
  it('give all rows of a parent, inactive ones included', async () => {
    const rows = await toysByShelf(newContext(), 'shelf:1');
    expect(rows.map(({ id }) => id).sort()).toEqual(['toy:0001', 'toy:0051', 'toy:0101', 'toy:0151']);
    expect(await toyById(newContext(), 'toy:0010')).toMatchObject({ id: 'toy:0010' });
  });

  it('give null or nothing where nothing has that key', async () => {
    expect(await toyById(newContext(), 'toy:none')).toBeNull();
    expect(await toysByShelf(newContext(), '')).toEqual([]);
  });

  it('keep the order of the keys, and take one statement', async () => {
    const keys = ['toy:0003', 'toy:none', 'toy:0001', 'toy:0003'];
    const taken = await counted(async (ctx) => {
      expect((await toysByIds(ctx, keys)).map(({ id }) => id)).toEqual(['toy:0003', 'toy:0001', 'toy:0003']);
    });
    expect(taken).toHaveLength(1);
  });

  it('survive a key that no text can hold, and find the others of its batch', async () => {
    const ctx = newContext();
    const rows = await Promise.all(['toy:0001', 'toy:\0', '\ud800', '"{}\\'].map((id) => toyById(ctx, id)));
    expect(rows.map((row) => row?.id)).toEqual(['toy:0001', undefined, undefined, undefined]);
    expect(await toyPages(newContext(), {}, { shelf: '\0' }).totalCount()).toBe(0);
  });
});

describe('prepared statements', () => {
  const preparedIn = async ({ connection }: { connection: TestDatabase['connection'] }) =>
    (await connection`select statement from pg_prepared_statements`).map((row) => String(row['statement']));

  it('are reused for other values of the same shape', async () => {
    await using own = await openTestDatabase({ connections: 1 });
    await makeToys(own);
    for (const shelf of shelves) {
      await toyPages({ ...newContext(), db: own.db }, { filter: { shelves: [shelf] } }).nodes();
    }
    expect((await preparedIn(own)).filter((text) => text.includes('from "toys"'))).toHaveLength(1);
  });

  it('are none for a text, which is planned for what it says', async () => {
    await using own = await openTestDatabase({ connections: 1 });
    await makeToys(own);
    const ctx = () => ({ ...newContext(), db: own.db });
    // As often as would make a plan that knows no text.
    for (let time = 0; time < 7; time += 1) {
      const page = toyPages(ctx(), { filter: { text: 'άλφα' } });
      expect(await page.totalCount()).toBeGreaterThan((await page.nodes()).length);
    }
    expect((await preparedIn(own)).filter((text) => text.includes('fold_patterns'))).toEqual([]);
  });

  it('are bounded, and a shape past the bound still works', async () => {
    await using own = await openTestDatabase({ connections: 1 });
    await makeToys(own);
    const orders = ['NAME', 'NAME_DESC', 'RANK', 'WEIGHT_DESC', 'MADE', 'WOODEN'];
    const filters = [
      {},
      { text: 'αλφα' },
      { shelves: ['shelf:1'] },
      { topics: ['a'] },
      { verifiedBefore: new Date() },
    ];
    const edges: (Record<string, string> | undefined)[] = [undefined, { shelf: 'shelf:1' }, { rank: '1' }];
    let shapes = 0;
    for (const order of orders) {
      for (const filter of filters.flatMap((one) => [one, { ...one, includeInactive: true }])) {
        for (const edge of edges) {
          for (const size of [{ first: 1 }, { last: 1 }]) {
            shapes += 1;
            await toyPages({ ...newContext(), db: own.db }, { order, filter, ...size }, edge).nodes();
          }
        }
      }
    }
    expect(shapes).toBeGreaterThan(300);
    expect((await preparedIn(own)).length).toBeLessThanOrEqual(256 + 5);
  });

  it('are not shared by two lists that bear one name', async () => {
    const other = defineList({
      ...toyList,
      columns: { id: toyList.id },
      edges: { id: (key) => sql`${toys.rank}::text = ${key}` },
    });
    const rows = await toysByIds(newContext(), ['toy:0001']);
    expect(rows).toHaveLength(1);
    const others = await manyBy(other, 'id')(newContext(), '1');
    expect(others.length).toBeGreaterThan(1);
    expect(Object.keys(others[0] ?? {})).toEqual(['id']);
  });

  it('are not shared by two databases', async () => {
    const other = openDatabase({ url: database.url, connections: 1 });
    expect(await toyById({ ...newContext(), db: other.db }, 'toy:0002')).toMatchObject({ id: 'toy:0002' });
    await other.close();
  });
});

describe('indexes', () => {
  it('serve a search in both readings of the question', async () => {
    await toyPages(newContext(), { filter: { text: 'ksylo' } }).nodes();
    const statement = database.statements.at(-1) ?? '';
    const plan = await database.connection.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      const text = statement.slice(statement.indexOf('where') + 5, statement.indexOf('order by'));
      return tx.unsafe(`explain select id from toys where ${text.replaceAll(/\$\d+/g, "'ksylo'")}`);
    });
    expect(JSON.stringify(plan).match(/Bitmap Index Scan on toys_by_search/g)).toHaveLength(2);
  });
});
