import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { startTestHub, type TestHub } from '../hub.js';
import { type ByHand, readByHand } from './by-hand.js';
import { type RootList, rootLists } from './question.js';
import { StatementLog } from './statement-log.js';
import { type Line, printTable, toLine } from './table.js';

/** The first ones warm up: plans, caches, compiled code. */
const WARM_UP = 6;
const RUNS = Number(process.env.BENCH_RUNS ?? 11);
const scale = Number(process.env.BENCH_SCALE ?? 100);
/** A folder that is kept, so that the next bench need not load the world again. */
const kept = process.env.BENCH_DATA;

let dataDir: string;
let hub: TestHub;
let log: StatementLog;
const databases = new Map<string, postgres.Sql>();

beforeAll(async () => {
  dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'koinipoli-bench-')));
  if (kept === undefined) await chmod(dataDir, 0o755);
  const start = performance.now();
  hub = await startTestHub({ dataDir, world: 'demo', scale });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`The demo world × ${scale}: ready after ${seconds} s.`);
  for (const { name } of NETWORKS) {
    const url = hub.postgres.urlOf(databaseName(name, 'demo'));
    const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'bench' } });
    await sql`vacuum analyze`;
    databases.set(name, sql);
  }
  log = await StatementLog.open(dataDir, hub.postgres.urlOf('postgres'));
});

afterAll(async () => {
  await log?.[Symbol.asyncDispose]();
  for (const sql of databases.values()) await sql.end();
  await hub?.[Symbol.asyncDispose]();
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
});

it('reads one page of every list, beside the same by hand', async () => {
  const byHand = readByHand();
  const lines: Line[] = [];
  const failed: string[] = [];
  for (const list of rootLists()) {
    const own = byHand.filter(({ network, field }) => network === list.network && field === list.field);
    if (own.length === 0) failed.push(`${list.network} ${list.field}: no statement in by-hand.sql`);
    for (const hand of own) {
      const name = `${hand.network} ${hand.field}${hand.args}`;
      await measure(list, hand).then(
        (line) => lines.push(line),
        (error) => failed.push(`${name}: ${error.message}`),
      );
    }
  }
  printTable(lines);
  expect(failed).toEqual([]);
});

async function measure(list: RootList, hand: ByHand): Promise<Line> {
  const sql = databases.get(hand.network);
  if (sql === undefined) throw new RangeError(`There is no network ${hand.network}.`);
  const question = list.question(hand.args);
  const subgraph = () => answer(hub.subgraph(hand.network).url, question);
  const gateway = () => answer(hub.url, question);
  const statement = () => sql.unsafe(hand.statement, [], { prepare: true });
  const rounds = [];
  for (let round = 0; round < WARM_UP + RUNS; round += 1) {
    const asked = await timed('koinipoli', subgraph);
    const whole = await timed('koinipoli', gateway);
    const handed = await timed('bench', statement);
    if (round >= WARM_UP) rounds.push({ asked, whole, handed });
  }
  const [counted] = await sql.unsafe(`select count(*)::int as rows from ${tableOf(hand)}`);
  const rows: number = counted?.rows;
  return toLine({ ...hand, rows }, rounds);
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

async function answer(url: string, question: string): Promise<void> {
  const { errors } = await ask(url, question);
  if (errors) throw new Error(`${question}\n${errors[0]?.message}`);
}

const tableOf = ({ statement }: ByHand) => /^from (\w+)/m.exec(statement)?.[1] ?? '';
