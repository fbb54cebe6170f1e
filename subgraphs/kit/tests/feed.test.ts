import { indexDocument } from '@koinipoli/schema/feed/document';
import { feedChange, feedEnd, feedHead } from '@koinipoli/schema/feed/lines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFeed, readOn, shelf, startShop, toy, write } from './feed-shop.js';

let shop: Awaited<ReturnType<typeof startShop>>;
let db: (typeof shop)['database']['db'];
beforeAll(async () => {
  shop = await startShop();
  ({ db } = shop.database);
});
afterAll(() => shop[Symbol.asyncDispose]());

const endOf = async () => readOn(shop.feed, undefined, () => {});
/** What is new behind a cursor, by id: its texts, or null. */
const since = async (after: string) => {
  const { changes } = await askFeed(shop.feed, { after });
  return Object.fromEntries(
    changes.map(({ id, isNew, document }) => [
      id,
      document && {
        isNew,
        name: (document['name'] as { el: string }).el,
        words: (document['words'] as { el: string } | undefined)?.el,
        aliases: document['aliases'],
      },
    ]),
  );
};

describe('the feed of a network', () => {
  it('tells nothing of nothing, and where to go on', async () => {
    const { head, changes, end } = await askFeed(shop.feed);
    expect(head).toMatchObject({ feed: 'koinipoli/1', network: 'toys', lastChangeAt: null });
    expect(head.coverage).toEqual([{ areas: ['area:9183'], topics: [] }]);
    expect({ changes, atEnd: end.atEnd }).toEqual({ changes: [], atEnd: true });
  });

  it('keeps its contract, and tells what is written with all that follows from it', async () => {
    const start = await endOf();
    await write(db, ['shelf:1', 'toy:1'], shelf('shelf:1', 'Ψηλά'), toy('toy:1', 'Κύβοι', 'shelf:1'));
    expect(await since(start)).toEqual({
      'shelf:1': { isNew: true, name: 'Ψηλά', aliases: ['Κύβοι'] },
      'toy:1': { isNew: true, name: 'Κύβοι', words: 'Ψηλά' },
    });
    const { head, changes, end } = await askFeed(shop.feed);
    expect(feedHead.parse(head).lastChangeAt).not.toBeNull();
    for (const change of changes) indexDocument.parse(feedChange.parse(change).document);
    feedEnd.parse(end);

    const before = end.cursor;
    await write(db, ['shelf:1'], shelf('shelf:1', 'Χαμηλά'));
    expect(await since(before)).toEqual({
      'shelf:1': { isNew: false, name: 'Χαμηλά', aliases: ['Κύβοι'] },
      'toy:1': { isNew: false, name: 'Κύβοι', words: 'Χαμηλά' },
    });
  });

  it('tells of what a record has moved away from', async () => {
    await write(db, ['shelf:2'], shelf('shelf:2', 'Αλλού'));
    const before = await endOf();
    await write(db, ['toy:1'], toy('toy:1', 'Κύβοι', 'shelf:2'));
    expect(await since(before)).toEqual({
      'shelf:1': { isNew: false, name: 'Χαμηλά', aliases: [] },
      'shelf:2': { isNew: false, name: 'Αλλού', aliases: ['Κύβοι'] },
      'toy:1': { isNew: false, name: 'Κύβοι', words: 'Αλλού' },
    });
  });

  it('tells nothing of what changes no document', async () => {
    const before = await endOf();
    await write(db, ['toy:1'], `update toys set rank = rank + 1`);
    await write(db, []);
    expect(await since(before)).toEqual({});
  });

  it('keeps a tombstone, and what comes back is new', async () => {
    await write(db, ['toy:2'], toy('toy:2', 'Πάζλ', 'shelf:1'));
    const before = await endOf();
    await write(db, ['toy:2'], `delete from toys where id = 'toy:2'`);
    expect(await since(before)).toEqual({
      'toy:2': null,
      'shelf:1': { isNew: false, name: 'Χαμηλά', aliases: [] },
    });
    const gone = await endOf();
    await write(db, ['toy:2'], toy('toy:2', 'Πάζλ'));
    expect(await since(gone)).toEqual({ 'toy:2': { isNew: true, name: 'Πάζλ' } });
    // Whoever missed the change in between is not told that it is new a second time.
    await write(db, ['toy:2'], toy('toy:2', 'Παζλ'));
    expect(await since(gone)).toEqual({ 'toy:2': { isNew: true, name: 'Παζλ' } });
    expect(await since(before)).toMatchObject({ 'toy:2': { isNew: true } });
  });

  it('tells of what is no longer public as gone, and nothing of what never was', async () => {
    const before = await endOf();
    await write(
      db,
      ['toy:secret'],
      `insert into toys (id, name, weight) values ('toy:secret', '{"el": "Κρυφό"}', -1)`,
    );
    expect(await since(before)).toEqual({});
    await write(db, ['toy:secret'], `update toys set weight = 1 where id = 'toy:secret'`);
    expect(await since(before)).toMatchObject({ 'toy:secret': { name: 'Κρυφό' } });
    await write(db, ['toy:secret'], `update toys set weight = -1 where id = 'toy:secret'`);
    expect(await since(before)).toEqual({ 'toy:secret': null });
  });
});

describe('a large write', () => {
  const ids = Array.from({ length: 150 }, (_, at) => `toy:large-${at}`);
  const writeAll = (name: string) => write(db, ids, ...ids.map((id) => toy(id, name)));
  /** What is told behind a cursor, by the names of the records. */
  const told = async (after: string) => {
    const names: string[] = [];
    await readOn(shop.feed, after, ({ document }) =>
      names.push(String((document?.['name'] as { el?: string } | undefined)?.el)),
    );
    return names.sort();
  };
  const all = (name: string) => ids.map(() => name);
  /** Begins a large write while a lock is held that it comes to wait for; the lock goes with the work. */
  async function writeInto(lock: string, name: string, work: (sql: Ask) => Promise<unknown>): Promise<void> {
    const { connection } = shop.database;
    let large: Promise<void> | undefined;
    await connection.begin(async (sql) => {
      await sql.unsafe(lock);
      large = writeAll(name);
      const waiting = () => connection`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          and query like '%feed_raise()%'`;
      await expect.poll(waiting).toHaveLength(1);
      await work(sql);
    });
    await large;
  }
  type Ask = { unsafe(text: string): PromiseLike<readonly unknown[]> };

  it('keeps nobody waiting while all of it is noted', async () => {
    const start = await endOf();
    await writeAll('Πολλά');
    await expect.poll(() => told(start)).toEqual(all('Πολλά'));
    const before = await endOf();
    await writeInto('lock table feed_pending in share mode', 'Άλλα', async () => {
      await write(db, ['toy:2'], toy('toy:2', 'Ανάμεσα'));
      expect(await told(before)).toEqual(['Ανάμεσα']);
    });
    await expect.poll(() => told(before)).toEqual([...all('Άλλα'), 'Ανάμεσα'].sort());
  });

  it('misses nothing where a note that is there already is dealt with before its commit', async () => {
    const before = await endOf();
    await shop.database.connection`insert into feed_pending values ('', ${ids[7] ?? ''})`;
    await writeInto('select from revision_counter for update', 'Τέλος', async (sql) => {
      while ((await sql.unsafe('select from feed_pending')).length > 0)
        await sql.unsafe('select feed_drain(9)');
    });
    await expect.poll(() => told(before)).toEqual(all('Τέλος'));
  });
});
