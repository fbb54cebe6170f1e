import type { Database } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import type { FeedChange } from '@koinipoli/schema/feed/lines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyLive } from '../src/index-feed/apply.js';
import { takeOwn } from '../src/index-record/take.js';
import { documentOf, lineOf } from './index-lines.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network?.[Symbol.asyncDispose]());

const apply = (of: string, lines: FeedChange[]) =>
  network.database.db.transaction((tx) => applyLive(tx as unknown as Database, of, lines));

describe('networks', () => {
  const fields =
    'status lastChangeAt indexedTo lag records refused coverage { areas { id } topics { id } } problem { code message since }';
  const kalo = async () => (await network.ask(`{ network(id: "kalo") { ${fields} } }`)).network;
  const feed = (values: string) =>
    network.database.connection.unsafe(
      `insert into index_feeds (network) values ('kalo') on conflict do nothing; update index_feeds set ${values} where network = 'kalo'`,
    );

  it('that are not followed say nothing of themselves', async () => {
    expect(await kalo()).toEqual({
      status: null,
      lastChangeAt: null,
      indexedTo: null,
      lag: null,
      records: 0,
      refused: 0,
      coverage: [],
      problem: null,
    });
  });

  it('are up, lag or are down, and say how far the index has them', async () => {
    await apply('kalo', [
      lineOf('n:1'),
      lineOf('n:2'),
      lineOf('n:3', { id: 'n:3' }, { kind: 'CareService' }),
    ]);
    await feed(`answered_at = now(), last_change_at = '2026-11-01T10:00:00Z', indexed_to = now() - interval '100 s', at_end = true, failure = null,
      coverage = '[{"areas": ["area:9183"], "topics": ["need:food"]}]'`);
    expect(await kalo()).toMatchObject({
      status: 'UP',
      lastChangeAt: '2026-11-01T10:00:00.000Z',
      lag: 0,
      records: 2,
      refused: 1,
      coverage: [{ areas: [{ id: 'area:9183' }], topics: [{ id: 'need:food' }] }],
      problem: null,
    });
    await feed('at_end = false');
    const lagging = await kalo();
    expect(lagging.status).toBe('LAGGING');
    expect(lagging.lag).toBeGreaterThan(99);
    await feed(
      `at_end = true, failure = '{"code": "BROKEN", "message": "It repeats a cursor.", "since": "2026-11-01T10:00:00.000Z"}'`,
    );
    expect(await kalo()).toMatchObject({
      status: 'LAGGING',
      problem: { code: 'BROKEN', message: 'It repeats a cursor.', since: '2026-11-01T10:00:00.000Z' },
    });
    await feed(`failure = jsonb_set(failure, '{code}', '"UNREACHABLE"')`);
    expect(await kalo()).toMatchObject({ status: 'DOWN', problem: { code: 'UNREACHABLE' } });
    await feed(`failure = null, answered_at = now() - interval '1 hour'`);
    expect((await kalo()).status).toBe('LAGGING');
    const failing = (since: string) =>
      `answered_at = null, failure = jsonb_build_object('code', 'UNREACHABLE', 'message', 'It does not answer.', 'since', ${since})`;
    await feed(failing('now()'));
    expect((await kalo()).status).toBe('PENDING');
    await feed(failing(`now() - interval '2 min'`));
    expect((await kalo()).status).toBe('DOWN');
  });
});

describe('changes', () => {
  const page = async (after: string | null, filter = '') =>
    (
      await network.ask(
        `query ($after: String) { changes(first: 2, after: $after, filter: { ${filter} }) {
      totalCount nodes { id operation kind recordId network { id } record { id } } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      )
    ).changes;

  it('come in the order of the index; from a cursor on nothing is missed, whatever happened meanwhile', async () => {
    await apply('social-care', [lineOf('c:1'), lineOf('c:2'), lineOf('c:3')]);
    const first = await page(null, 'networks: ["social-care"]');
    expect(first.totalCount).toBe(3);
    expect(first.nodes).toMatchObject([
      {
        operation: 'CREATED',
        kind: 'CareService',
        recordId: 'c:1',
        network: { id: 'social-care' },
        record: { id: 'c:1' },
      },
      { recordId: 'c:2' },
    ]);
    // One that was told comes again because it changed again, one that was not yet comes once, with its last change.
    await apply('social-care', [lineOf('c:1', null), lineOf('c:3', documentOf('c:3', { active: false }))]);
    const second = await page(first.pageInfo.endCursor, 'networks: ["social-care"]');
    expect(second.nodes).toMatchObject([
      { operation: 'DELETED', recordId: 'c:1', record: null },
      { operation: 'UPDATED', recordId: 'c:3', record: { id: 'c:3' } },
    ]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(4);
    expect((await page(second.pageInfo.endCursor, 'networks: ["social-care"]')).nodes).toEqual([]);
  });

  it('are found by instant, kind, place and topic', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    await apply('funding-tools', [
      lineOf('f:1', documentOf('f:1', { kind: 'FundingCall', areas: ['area:9183'] }), { at }),
      lineOf('f:2', documentOf('f:2', { targetGroups: ['group:homeless'] }), { at }),
      lineOf('f:3', documentOf('f:3'), { at: '2026-11-19T10:00:00.000Z' }),
    ]);
    const ids = async (filter: string) =>
      (await page(null, `networks: ["funding-tools"], ${filter}`)).nodes.map(
        ({ recordId }: { recordId: string }) => recordId,
      );
    expect(await ids(`since: "${at}"`)).toEqual(['f:1', 'f:2']);
    expect(await ids('kinds: ["FundingCall"]')).toEqual(['f:1']);
    expect(await ids('municipalities: ["9183"]')).toEqual(['f:1']);
    expect(await ids('areas: ["area:EL302"]')).toEqual(['f:1']);
    expect(await ids('topics: ["group:homeless"]')).toEqual(['f:2']);
    expect(await ids('areas: []')).toEqual([]);
  });
});

describe("the hub's own records", () => {
  const own = () =>
    network.database
      .connection`select id, kind, name from index_records where network is null and kind in ('Topic', 'Municipality') order by id`;

  it('are its topics and municipalities as they are now', async () => {
    await takeOwn(network.database.db);
    const [counts] = await network.database
      .connection`select (select count(*)::int from topics) as topics, (select count(*)::int from municipalities) as towns`;
    const rows = await own();
    expect(rows.filter(({ kind }) => kind === 'Topic')).toHaveLength(counts?.['topics']);
    expect(rows.filter(({ kind }) => kind === 'Municipality')).toHaveLength(counts?.['towns']);
    expect(rows.find(({ id }) => id === 'area:9183')?.['name'].el).toBe('Περιστέρι');
    await network.database.connection`update topics set name = '{"el": "Άλλο"}' where id = 'need:food'`;
    await network.database
      .connection`insert into topics (id, scheme, name) values ('need:x', 'NEED', '{"el": "Χ"}')`;
    await takeOwn(network.database.db);
    await network.database.connection`delete from topics where id = 'need:x'`;
    await takeOwn(network.database.db);
    const now = await own();
    expect(now).toHaveLength(rows.length);
    expect(now.find(({ id }) => id === 'need:food')?.['name']).toEqual({ el: 'Άλλο' });
  });

  it('are no change of a network', async () => {
    expect(
      await network.database.connection`select 1 from index_changes where kind in ('Topic', 'Municipality')`,
    ).toHaveLength(0);
  });
});
