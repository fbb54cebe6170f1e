import { applyReference } from '@koinipoli/kit';
import { type Logger, pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { referenceVersion } from '../src/reference/apply.js';
import { followReference } from '../src/reference/follow.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { startPublisher, until, world } from './publisher.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ connections: 4 });
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(
  () =>
    database.connection`truncate reference_state, reference_areas, reference_area_parts, reference_topic_parts, reference_organisations`,
);

const silent: Logger = pino({ level: 'silent' });
const version = () => referenceVersion(database.db);
const follow = (url: string, options: { log?: Logger; wait?: number; patience?: number } = {}) =>
  followReference({ db: database.db, url, log: silent, wait: 0, ...options });

/** The values of a set-returning function, sorted. */
async function values(call: string): Promise<unknown[]> {
  const rows = await database.connection.unsafe(`select ${call} as value`);
  return rows.map((row) => row['value']).sort();
}

/** All that a document fills. */
const tables = async () =>
  (
    await database.connection`select
      (select jsonb_agg(a order by id) from reference_areas a) as areas,
      (select jsonb_agg(a order by whole, part) from reference_area_parts a) as area_parts,
      (select jsonb_agg(t order by broader, narrower) from reference_topic_parts t) as topic_parts,
      (select jsonb_agg(o order by alias) from reference_organisations o) as organisations`
  )[0];

describe('what the feed fills', () => {
  beforeEach(() => applyReference(database.db, world('1')));

  it.each([
    [`areas_touching('{area:9186}')`, ['area:918601', 'area:918602', 'area:9186', 'area:EL3'].sort()],
    [`areas_touching('{area:918601}')`, ['area:918601', 'area:9186', 'area:EL3'].sort()],
    [
      `areas_touching('{area:EL3}')`,
      ['area:918601', 'area:918602', 'area:9183', 'area:9186', 'area:EL3'].sort(),
    ],
    [`areas_touching('{area:9183,area:none}')`, ['area:9183', 'area:EL3', 'area:none']],
    [`areas_touching('{}')`, []],
    [`topics_within('{need:food}')`, ['need:food', 'need:meals', 'need:soup']],
    [`topics_within('{need:soup}')`, ['need:soup']],
    [`topics_within('{need:care,need:none}')`, ['need:care', 'need:meals', 'need:none', 'need:soup']],
    [`organisation_id('kalo:17')`, ['org:asda']],
    [`organisation_id('org:asda')`, ['org:asda']],
    [`organisation_id('unknown:1')`, ['unknown:1']],
    [`organisation_id(null)`, [null]],
    [`organisation_ids('{care:3}')`, ['care:3', 'kalo:17', 'org:asda']],
    [`organisation_ids('{org:athens,unknown:1}')`, ['org:athens', 'unknown:1']],
  ])('makes %s right', async (call, expected) => expect(await values(call)).toEqual(expected));

  it('is replaced whole by the next version', async () => {
    await applyReference(database.db, {
      version: '2',
      areas: [],
      topics: [{ id: 'need:soup', broader: [] }],
      organisations: [{ alias: 'kalo:17', organisation: 'org:other' }],
    });
    expect(await values(`areas_touching('{area:9186}')`)).toEqual(['area:9186']);
    expect(await values(`topics_within('{need:food}')`)).toEqual(['need:food']);
    expect(await values(`organisation_ids('{org:asda}')`)).toEqual(['org:asda']);
    expect(await version()).toBe('2');
  });

  it('comes to an end where parts go round in a circle', async () => {
    const { areas, topics } = world('2');
    await applyReference(database.db, {
      version: '2',
      areas: areas.map((area) => (area.id === 'area:EL3' ? { ...area, partOf: 'area:918601' } : area)),
      topics: topics.map((topic) =>
        topic.id === 'need:food' ? { ...topic, broader: ['need:soup'] } : topic,
      ),
      organisations: [],
    });
    expect(await values(`areas_touching('{area:9186}')`)).toHaveLength(5);
    expect(await values(`topics_within('{need:soup}')`)).toEqual(['need:food', 'need:meals', 'need:soup']);
  });

  it('is compared only where a version says something else', async () => {
    await database.connection`update reference_areas set level = 'by hand'`;
    const byHand = () => database.connection`select from reference_areas where level = 'by hand'`;
    await applyReference(database.db, { ...world('2'), organisations: [] });
    expect(await values(`organisation_ids('{care:3}')`)).toEqual(['care:3']);
    expect(await byHand()).toHaveLength(world('2').areas.length);
    await applyReference(database.db, { ...world('3'), areas: [] });
    expect(await byHand()).toEqual([]);
  });

  it('is not written again by the same version', async () => {
    const [before] = await database.connection`select xmin::text from reference_areas limit 1`;
    await applyReference(database.db, world('1'));
    expect(await database.connection`select xmin::text from reference_areas limit 1`).toEqual([before]);
  });
});

describe('a follower', () => {
  it('fills the tables, asks with the version it knows, and applies the next', async () => {
    await using publisher = await startPublisher(world('1'));
    await using follower = follow(publisher.url);
    expect(follower.isFilled()).toBe(false);
    await until(() => follower.isFilled());
    expect(await version()).toBe('1');
    await until(() => publisher.asked.length > 2);
    expect(publisher.asked.slice(0, 2)).toEqual([
      { version: undefined, path: '/reference' },
      { version: '"1"', path: '/reference?wait=0' },
    ]);
    publisher.answer(world('2'));
    await until(async () => (await version()) === '2');
  });

  it('is filled by what an earlier one left, without a publisher', async () => {
    await applyReference(database.db, world('1'));
    await using follower = follow('http://127.0.0.1:9/reference');
    await until(() => follower.isFilled());
  });

  it('goes on when the publisher goes down and comes back', async () => {
    await using publisher = await startPublisher(world('1'));
    await using follower = follow(publisher.url);
    await until(() => follower.isFilled());
    publisher.stop();
    publisher.answer(world('2'));
    await until(() => publisher.missed() > 0);
    publisher.start();
    await until(async () => (await version()) === '2');
  });

  const { areas, topics, organisations } = world('9');
  const bad: [what: string, body: string][] = [
    ['garbage', '<html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['no areas', JSON.stringify({ version: '9', topics, organisations })],
    ['a version that no header can hold', JSON.stringify({ ...world('9'), version: 'έκδοση 9\n' })],
    ['a version with quotes', JSON.stringify({ ...world('9'), version: '"9"' })],
    ['an area of the wrong shape', JSON.stringify({ ...world('9'), areas: [{ id: 1 }] })],
    ['a latitude of no place', JSON.stringify({ ...world('9'), areas: [{ ...areas[0], latitude: 91 }] })],
    ['an area twice', JSON.stringify({ ...world('9'), areas: [...areas, areas[0]] })],
    [
      'an alias of two organisations',
      JSON.stringify({ ...world('9'), organisations: [...organisations, organisations[0]] }),
    ],
    [
      'text that PostgreSQL cannot hold',
      JSON.stringify({ ...world('9'), topics: [{ id: 'a\0', broader: [] }] }),
    ],
    ['half a document', JSON.stringify(world('9')).slice(0, -100)],
    [
      'ten thousand mistakes',
      JSON.stringify({ ...world('9'), topics: Array.from({ length: 10_000 }, () => ({ id: '' })) }),
    ],
  ];
  it.each(bad)('leaves the tables alone at %s, says so in few words, and survives', async (_what, body) => {
    await applyReference(database.db, world('1'));
    const before = await tables();
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    await using publisher = await startPublisher();
    publisher.answer((_request, response) => response.writeHead(200).end(body));
    await using follower = follow(publisher.url, { log });
    await until(() => lines.length > 0);
    expect(await tables()).toEqual(before);
    expect(await version()).toBe('1');
    expect(follower.isFilled()).toBe(true);
    expect(lines[0]?.length).toBeLessThan(1_000);
    expect(lines[0]).not.toContain('918602');
    publisher.answer(world('2'));
    await until(async () => (await version()) === '2');
  });

  it('survives errors, redirects and an answer without end', async () => {
    await using publisher = await startPublisher();
    await using _follower = follow(publisher.url);
    let sent = 0;
    for (const answer of [
      (_: unknown, response: { writeHead(code: number): { end(): void } }) => response.writeHead(500).end(),
      (_: unknown, response: { writeHead(code: number): { end(): void } }) => response.writeHead(204).end(),
    ]) {
      const before = publisher.asked.length;
      publisher.answer(answer);
      await until(() => publisher.asked.length > before);
    }
    publisher.answer(async (request, response) => {
      response.writeHead(200);
      const part = Buffer.alloc(4 * 1024 * 1024, ' ');
      const closed = new Promise((done) => request.socket.once('close', () => done(response.destroy())));
      while (!response.destroyed && sent < 200 * 1024 * 1024) {
        sent += part.length;
        if (!response.write(part))
          await Promise.race([new Promise((done) => response.once('drain', done)), closed]);
      }
    });
    await until(() => sent > 64 * 1024 * 1024);
    publisher.answer(world('1'));
    await until(async () => (await version()) === '1');
    expect(sent).toBeLessThan(100 * 1024 * 1024);
  });

  it('does not wait for ever for an answer that drips', async () => {
    await using publisher = await startPublisher();
    await using _follower = follow(publisher.url, { patience: 0.5 });
    let drops = 0;
    publisher.answer((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => {
        drops += 1;
        response.write(' ');
      }, 50);
      response.once('close', () => clearInterval(drip));
    });
    await until(() => drops > 3);
    publisher.answer(world('1'));
    await until(async () => (await version()) === '1');
  });

  it('may be one of two in one database', async () => {
    await using publisher = await startPublisher(world('1'));
    await using one = follow(publisher.url);
    await using two = follow(publisher.url);
    await until(() => one.isFilled() && two.isFilled());
    publisher.answer(world('2'));
    await until(async () => (await version()) === '2');
    expect(await values(`organisation_ids('{kalo:17}')`)).toHaveLength(3);
  });

  it('ends at once in the middle of a long poll, and in a pause', async () => {
    await applyReference(database.db, world('1'));
    await using publisher = await startPublisher();
    publisher.answer(() => {});
    const waiting = follow(publisher.url, { wait: 25 });
    await until(() => publisher.asked.length > 0);
    const pausing = follow('http://127.0.0.1:9/reference');
    const start = performance.now();
    await Promise.all([waiting[Symbol.asyncDispose](), pausing[Symbol.asyncDispose]()]);
    // The long poll alone would take 25 s.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(publisher.asked[0]?.path).toBe('/reference?wait=25');
  });
});
