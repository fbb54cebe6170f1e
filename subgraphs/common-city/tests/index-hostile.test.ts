import { shelf, startShop, toy, write } from '@koinipoli/kit/testing/feed-shop';
import { until } from '@koinipoli/kit/testing/publisher';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedLimits, usualLimits } from '../src/index-feed/rules.js';
import { runFeeds } from '../src/index-feed/run.js';
import { fine, hostileAnswers } from './hostile-answers.js';
import { type HostileFeed, head, saying, startHostileFeed, whole } from './hostile-feed.js';
import { openIndex, type TestIndex } from './index-database.js';
import { documentOf, lineOf } from './index-lines.js';

type Shop = Awaited<ReturnType<typeof startShop>>;

const quiet = { info() {}, warn() {}, error() {} };
/** So that a test need not wait for as long as a network may take. */
const limits: Partial<FeedLimits> = {
  wait: 1,
  stall: 1_000,
  patience: 5_000,
  line: 100_000,
  answer: 3_000_000,
};

let index: TestIndex;
let shop: Shop;
let bad: HostileFeed;
let feeds: AsyncDisposable;
let toys = 0;
beforeAll(async () => {
  index = await openIndex();
  shop = await startShop();
  await write(shop.database.db, ['shelf:1'], shelf('shelf:1', 'Ράφι'));
});
beforeEach(async () => {
  bad = await startHostileFeed();
  await index.clear();
  await index.database.connection`truncate index_feeds, index_incoming`;
  const sources = [
    { network: 'toys', url: shop.feed, limits: { ...usualLimits, wait: 1 } },
    { network: 'bad', url: bad.url, limits },
  ];
  feeds = runFeeds({ url: index.database.url, sources, log: quiet });
});
afterEach(async () => {
  await feeds[Symbol.asyncDispose]();
  await bad[Symbol.asyncDispose]();
});
afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
  await index?.[Symbol.asyncDispose]();
});

const feed = async () =>
  (
    await index.database
      .connection`select cursor, epoch, failure ->> 'code' as code, failure ->> 'message' as message from index_feeds where network = 'bad'`
  )[0];
const ids = async () =>
  (await index.records()).filter(({ network }) => network === 'bad').map(({ id }) => id);

/** The other network is followed all the while. */
async function othersGoOn(): Promise<void> {
  toys += 1;
  const id = `toy:${toys}`;
  await write(shop.database.db, [id], toy(id, `Κύβος ${toys}`));
  await until(async () => (await index.records()).some((record) => record['id'] === id));
}

describe('a network that', () => {
  it.each(Object.entries(hostileAnswers))(
    '%s is not followed, and says why; others are',
    async (_, { answer, code, message, stands }) => {
      bad.answer(answer);
      await until(async () => (await feed())?.['code'] === code);
      expect((await feed())?.['message']).toMatch(message);
      await othersGoOn();
      expect(await ids()).toEqual(stands);
      const asked = bad.asked();
      // Asked again ever more slowly, not at once.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(bad.asked() - asked).toBeLessThan(10);
      bad.answer(whole([lineOf('b:9')]));
      await until(async () => (await feed())?.['code'] === null);
      // What was wrong is forgotten when lines come again, and these may be followed a moment later.
      await until(async () => (await ids()).includes('b:9'));
    },
  );

  it('leads in a circle is followed for no more than one round', async () => {
    bad.answer((query, response, request) => {
      const at = Number(query.get('after') ?? 0);
      const next = { cursor: String((at % 3) + 1), atEnd: false };
      saying(head(), { ...lineOf(`b:${at}`), cursor: `c${at}` }, next)(query, response, request);
    });
    await until(async () => (await feed())?.['code'] === 'BROKEN');
    expect((await feed())?.['message']).toMatch(/leads back/);
    expect(bad.asked()).toBeLessThan(20);
    await othersGoOn();
  });

  it('goes backwards is not followed', async () => {
    bad.answer(whole([fine], { revision: 7 }));
    await until(async () => (await ids()).length === 1);
    bad.answer(whole([], { revision: 6 }));
    await until(async () => (await feed())?.['code'] === 'BROKEN');
    expect((await feed())?.['message']).toMatch(/backwards/);
    expect(await ids()).toEqual(['b:1']);
    await othersGoOn();
  });

  it('has ten megabytes in a title has that record left out alone', async () => {
    bad.answer(
      whole([fine, lineOf('b:2', documentOf('b:2', { name: { el: 'α'.repeat(500_000) } })), lineOf('b:3')]),
    );
    await until(async () => (await ids()).length === 2);
    expect(await ids()).toEqual(['b:1', 'b:3']);
    expect(await index.refused()).toEqual([
      { network: 'bad', id: 'b:2', why: expect.stringMatching(/longer than 100000 bytes/) },
    ]);
    expect((await feed())?.['code']).toBeNull();
    await othersGoOn();
  });

  it("sends another network's records has them left out alone", async () => {
    await othersGoOn();
    bad.answer(
      whole([
        fine,
        lineOf('shelf:1', documentOf('shelf:1', { name: { el: 'Κλεμμένο' } })),
        lineOf('shelf:1', null),
      ]),
    );
    await until(async () => (await ids()).length === 1);
    expect((await index.records()).find(({ id }) => id === 'shelf:1')).toMatchObject({
      network: 'toys',
      name: 'Ράφι',
    });
    expect(await index.refused()).toEqual([
      { network: 'bad', id: 'shelf:1', why: 'id: is a record of toys' },
    ]);
  });

  it('comes with another epoch at every answer is rebuilt for no more than a few rounds, and stays as it was', async () => {
    bad.answer(whole([fine]));
    await until(async () => (await ids()).length === 1);
    let epochs = 0;
    bad.answer((...asked) => {
      epochs += 1;
      const change = { ...lineOf('b:2'), cursor: `c${epochs}` };
      saying(head({ epoch: `e${epochs}` }), change, { cursor: `n${epochs}`, atEnd: false })(...asked);
    });
    await until(async () => (await feed())?.['code'] === 'BROKEN');
    expect((await feed())?.['message']).toMatch(/epoch/);
    expect(await ids()).toEqual(['b:1']);
    await othersGoOn();
  });

  it('says that a cursor is from the future is read anew, and what is gone goes', async () => {
    bad.answer(whole([fine, lineOf('b:2')]));
    await until(async () => (await ids()).length === 2);
    const now = [lineOf('b:2', documentOf('b:2', { active: false })), lineOf('b:3')];
    const restored = whole(
      now.map((line) => ({ ...line, isNew: true })),
      { epoch: 'two' },
      'restored',
    );
    bad.answer((query, response, request) =>
      query.get('after') === 'end'
        ? response
            .writeHead(409, { 'content-type': 'application/json' })
            .end('{"code":"FROM_THE_FUTURE","message":""}')
        : restored(query, response, request),
    );
    await until(async () => (await ids()).join() === 'b:2,b:3');
    expect((await feed())?.['epoch']).toBe('two');
    const told = await index.database
      .connection`select id, operation from index_changes where network = 'bad' order by id`;
    expect(told.map(({ id, operation }) => `${id} ${operation}`)).toEqual([
      'b:1 DELETED',
      'b:2 UPDATED',
      'b:3 CREATED',
    ]);
    await othersGoOn();
  });
});
