import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseName, type Hub, startHub } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, ask, askUntil } from '../../ask.js';
import { type ByHand, readByHand } from '../by-hand.js';
import { StatementLog } from '../statement-log.js';
import { median, printRows } from '../table.js';
import { readingOf } from './plan.js';
import { questionOf, sameness } from './question.js';
import { fillWords, fillWorld, worldSize } from './world.js';

const WARM_UP = 6;
const RUNS = Number(process.env.BENCH_RUNS ?? 11);
/** A part of the questions, by what their text holds. */
const only = process.env.BENCH_ONLY ?? '';
/** A folder that is kept, so that the next bench need not fill the index again. */
const kept = process.env.BENCH_DATA;

let dataDir: string;
let hub: Hub;
let sql: postgres.Sql;
let log: StatementLog;
let url: string;

beforeAll(async () => {
  dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'koinipoli-bench-')));
  if (kept === undefined) await chmod(dataDir, 0o755);
  hub = await startHub({
    dataDir,
    only: 'common-city',
    port: 0,
    silent: true,
    // What the hub makes of so many organisations when it starts on a folder that was kept takes its time.
    envOf: { 'common-city': { STATEMENT_TIMEOUT_MS: '600000' } },
    temporary: kept === undefined,
  });
  url = hub.subgraphs['common-city']?.url ?? '';
  const server = hub.postgres;
  if (server === undefined) throw new TypeError('The hub has no PostgreSQL.');
  sql = postgres(server.urlOf(databaseName('common-city', 'seeds')), {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'bench' },
  });
  const start = performance.now();
  await fillWorld(sql, worldSize);
  await fillWords(server.urlOf(databaseName('common-city', 'seeds')));
  await sql`vacuum analyze`;
  console.log(
    `The index is filled after ${((performance.now() - start) / 1000).toFixed(0)} s.`,
    await sizes(),
  );
  log = await StatementLog.open(dataDir, server.urlOf('postgres'));
});

afterAll(async () => {
  // A folder that is kept keeps them, too: the next bench would time their writing.
  for (const name of Object.keys(explaining)) await sql?.unsafe(`alter system reset ${name}`);
  await log?.[Symbol.asyncDispose]();
  await sql?.end();
  await hub?.[Symbol.asyncDispose]();
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
});

/** Tables of the index, with their indexes. */
const sizes = async () =>
  (
    await sql`select relname, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
    where relkind = 'r' and relname ~ '^(index|search)_' and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc limit 8`
  ).map(({ relname, size }) => `${relname} ${size}`);

it('answers each question beside the same by hand', async () => {
  const questions = readByHand('search/by-hand.sql').filter((hand) => nameOf(hand).includes(only));
  const lines: Line[] = [];
  for (const hand of questions) {
    const line = await measure(hand);
    lines.push(line);
    // Many minutes go by until the table.
    process.stdout.write(`${cells(line).slice(0, 9).join(' | ')}\n`);
  }
  await explainAll();
  for (const line of lines) {
    const reading = readingOf(await log.plansDuring(() => answer(line.question)));
    Object.assign(line, { by: reading.by.join(', '), read: reading.rows });
  }
  printRows(head, lines.map(cells));
  expect(lines).toHaveLength(questions.length);
});

interface Line {
  name: string;
  question: string;
  same: string;
  asked: number;
  handed: number;
  database: number;
  databaseByHand: number;
  statements: number;
  by?: string;
  read?: number;
}

const head = [
  'question',
  'same',
  'hub',
  'hand',
  'ratio',
  'db hub',
  'db hand',
  'db ratio',
  'beside db',
  'statements',
  'rows read',
  'by',
];
const cells = (line: Line) => [
  line.name,
  line.same,
  line.asked.toFixed(1),
  line.handed.toFixed(1),
  (line.asked / line.handed).toFixed(1),
  line.database.toFixed(2),
  line.databaseByHand.toFixed(2),
  (line.database / line.databaseByHand).toFixed(1),
  (line.asked - line.database).toFixed(1),
  `${line.statements}`,
  `${line.read}`,
  line.by ?? '',
];

const nameOf = ({ field, args, shows, page }: ByHand): string =>
  `${field}${args}${shows === '' ? '' : ` ${shows}`}${page > 1 ? ` page ${page}` : ''}`;

async function measure(hand: ByHand): Promise<Line> {
  const question = await questionOf(url, hand);
  const same = sameness(hand.field, await answer(question), await sql.unsafe(hand.statement));
  const rounds = [];
  for (let round = 0; round < WARM_UP + RUNS; round += 1) {
    const asked = await timed('koinipoli', () => answer(question));
    const handed = await timed('bench', () => sql.unsafe(hand.statement, [], { prepare: true }));
    if (round >= WARM_UP) rounds.push({ asked, handed });
  }
  return {
    name: nameOf(hand),
    question,
    same,
    asked: median(rounds.map(({ asked }) => asked.milliseconds)),
    handed: median(rounds.map(({ handed }) => handed.milliseconds)),
    database: median(rounds.map(({ asked }) => asked.database.milliseconds)),
    databaseByHand: median(rounds.map(({ handed }) => handed.database.milliseconds)),
    statements: median(rounds.map(({ asked }) => asked.database.statements)),
  };
}

async function timed(application: string, call: () => Promise<unknown>) {
  let milliseconds = 0;
  const database = await log.during(application, async () => {
    const start = performance.now();
    await call();
    milliseconds = performance.now() - start;
  });
  return { milliseconds, database };
}

async function answer(question: string): Promise<unknown> {
  const { data, errors } = await ask(url, question);
  if (errors) throw new Error(`${question}\n${errors[0]?.message}`);
  return data;
}

const explaining = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
};

/** From now on every statement is logged with its plan: last, because that costs time, in connections made anew. */
async function explainAll(): Promise<void> {
  for (const [name, value] of Object.entries(explaining))
    await sql.unsafe(`alter system set ${name} = ${value}`);
  await sql`select pg_reload_conf()`;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'koinipoli'`;
  // Its connections notice their end one by one; a process that lost what it listens on is started anew.
  const down = (): Answer => ({ errors: [{ message: 'It is being started.', extensions: {} }] });
  for (let connection = 0; connection < 8; connection += 1) {
    await askUntil(
      () => ask(url, '{ networks { id } }').catch(down),
      ({ errors }) => expect(errors).toBeUndefined(),
    );
  }
}
