import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub, withoutIndex } from '../hub.js';
import { compare, type Wrongs } from './wholeness.js';
import { startWriters, type Verb, verbs, type Writers } from './writers.js';

/** Rounds of six kills each, one during each verb and one of PostgreSQL: CHAOS_ROUNDS=10 for sixty. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1);
/** Milliseconds that a write takes about, so that a kill may fall anywhere into it. */
const longestWrite = 25;
/** Writes between two kills. */
const breath = 30;

const places = { session: 'session:chaos', thread: 'thread:chaos' };

let hub: TestHub;
let writers: Writers;
let sql: postgres.Sql;
beforeAll(async () => {
  hub = await startTestHub({
    networks: NETWORKS.filter(({ name }) => ['common-city', 'kalo'].includes(name)),
    envOf: withoutIndex,
  });
  sql = postgres(hub.postgres.urlOf(databaseName('kalo')), { max: 1, onnotice: () => {} });
  await sql`
    insert into action_sessions (id, name, action, status, held_on, capacity)
    select ${places.session}, '{"el": "Συνάντηση"}', id, 'EXPECTED', '2999-05-04', 20 from participatory_actions limit 1`;
  await sql`
    insert into forum_threads (id, name, action, started_at)
    select ${places.thread}, 'Συζήτηση', id, now() from participatory_actions limit 1`;
});
afterAll(async () => {
  await sql?.end();
  await hub?.[Symbol.asyncDispose]();
});

it('every write that was answered as done is there once and whole, whenever the network or its database is killed', async () => {
  writers = startWriters(hub, places, 6);
  const kills: Record<string, number> = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const verb of verbs) {
        const hit = await killDuring(verb);
        kills[hit] = (kills[hit] ?? 0) + 1;
        await goesOn();
      }
      const processes = pids();
      await killPostgres();
      kills.PostgreSQL = (kills.PostgreSQL ?? 0) + 1;
      await goesOn();
      // Without their database networks say so, and none of them has to be started again.
      expect(pids()).toEqual(processes);
    }
  } finally {
    await writers.stop();
  }
  const wrongs = await compare(sql, writers.asked, places);
  const cut = writers.asked.filter(({ outcome }) => outcome === 'cut').length;
  const moments = Object.entries(kills).map(([moment, count]) => `${moment} ${count}`);
  const found = `lost ${wrongs.lost.length}, doubled ${wrongs.doubled.length}, half-written ${wrongs.halved.length}`;
  process.stdout.write(
    `\nwrites killed: ${moments.join(', ')}; ${writers.done()} done, ${cut} not; ${found}\n`,
  );
  expect(wrongs).toEqual({ lost: [], doubled: [], halved: [] });
  expect(writers.asked.filter(({ outcome }) => !['done', 'cut'].includes(outcome))).toEqual([]);
  // Kills that hit nothing would show nothing.
  expect(cut).toBeGreaterThan(0);
}, 3_600_000);

it('what is lost, doubled or half-written would be seen', async () => {
  const [post, enrolment, corrected, verified] = (['post', 'enrol', 'correct', 'verify'] as const).map(
    (verb) => writers.asked.find((asking) => asking.verb === verb && asking.outcome === 'done'),
  );
  const id = corrected?.id ?? '';
  const damages: [keyof Wrongs, (tx: postgres.TransactionSql) => PromiseLike<unknown>][] = [
    ['lost', (tx) => tx`delete from forum_posts where id = ${post?.id ?? ''}`],
    ['lost', (tx) => tx`delete from enrolments where id = ${enrolment?.id ?? ''}`],
    ['lost', (tx) => tx`update forum_posts set id = id || 'x' where id = ${post?.id ?? ''}`],
    ['lost', (tx) => tx`delete from revisions where id = ${verified?.id ?? ''} and verb = 'verify'`],
    [
      'doubled',
      (tx) => tx`insert into forum_posts (id, thread, text, language, posted_at)
        select 'post:twice', thread, text, language, posted_at from forum_posts where id = ${post?.id ?? ''}`,
    ],
    ['halved', (tx) => tx`delete from revisions where id = ${verified?.id ?? ''} and verb = 'verify'`],
    ['halved', (tx) => tx`delete from record_states where id = ${id}`],
    ['halved', (tx) => tx`update record_states set position = 0 where id = ${id}`],
    [
      'halved',
      (tx) => tx`update revision_counter set number = (select max(position) - 1 from record_states)`,
    ],
    ['halved', (tx) => tx`delete from resources where id = ${id}`],
  ];
  const undo = new Error('as it was');
  for (const [kind, damage] of damages) {
    const damaged = sql.begin(async (tx) => {
      await damage(tx);
      expect((await compare(tx, writers.asked, places))[kind]).not.toEqual([]);
      throw undo;
    });
    await expect(damaged).rejects.toBe(undo);
  }
});

/** Kills the network while something of a verb is under way. Gives that verb, or that it came between two writes. */
async function killDuring(verb: Verb): Promise<string> {
  const kalo = hub.subgraph('kalo');
  const before = kalo.pid();
  await writers.next(verb);
  await sleep(randomInt(longestWrite));
  const hit = writers.isUnderWay(verb) ? verb : 'between';
  kalo.kill('SIGKILL');
  await expect.poll(() => kalo.pid() !== before, { interval: 10 }).toBe(true);
  await kalo.start();
  return hit;
}

const pids = () => ['common-city', 'kalo'].map((name) => hub.subgraph(name).pid());

async function killPostgres(): Promise<void> {
  const before = hub.postgres.pid;
  await sleep(randomInt(longestWrite));
  process.kill(before, 'SIGKILL');
  await expect.poll(() => hub.postgres.pid !== before, { interval: 50 }).toBe(true);
}

/** Waits until the writers have done something again. */
async function goesOn(): Promise<void> {
  const before = writers.done();
  await expect.poll(() => writers.done() - before, { interval: 20 }).toBeGreaterThan(breath);
}
