import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { importById, openImport } from '@koinipoli/kit';
import { expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { clerk, fileOf, importWhole, toyDesk } from './toy-import.js';

/** Kills of the import, and as many of its undoing: CHAOS_ROUNDS=10 for forty. */
const most = 4 * Number(process.env.CHAOS_ROUNDS ?? 1);

const main = fileURLToPath(new URL('./import-process.mjs', import.meta.url));

/** Runs the process, which kills itself after so many milliseconds of work, unless it is done before. */
async function work(argv: readonly string[], killAfter: number | null): Promise<'killed' | 'done' | 'busy'> {
  const life = killAfter === null ? [] : [String(killAfter)];
  const child = spawn(process.execPath, [main, ...argv, ...life], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0) return 'done';
  // PostgreSQL may not have seen yet that the one before is dead.
  if (/DUPLICATE|somebody else/.test(said)) return 'busy';
  throw new Error(said);
}

/** Works until it is done; gives how often it was killed. */
async function workThrough(argv: readonly string[], longest: number): Promise<number> {
  let kills = 0;
  for (let round = 0; round < 100 + most; round += 1) {
    // At first so early that it cannot be done by then.
    const within = (longest * Math.min(kills + 1, 8)) / 8;
    const outcome = await work(argv, kills < most ? Math.random() * within : null);
    if (outcome === 'done') return kills;
    if (outcome === 'killed') kills += 1;
    else await sleep(200);
  }
  throw new Error('It never ends.');
}

const rows = 12_000;
const tableOf = (rank: (n: number) => number, from = 0) =>
  `id;Όνομα;Ράφι;Σειρά\n${Array.from({ length: rows - from }, (_, n) => `${n + from};Παιχνίδι ${n + from};ράφι;${rank(n + from)}\n`).join('')}`;

const summary = async ({ connection }: TestDatabase) =>
  (
    await connection`select count(*)::int as toys, count(distinct name)::int as names, sum(rank)::int as ranks,
      (select count(*)::int from revisions) as revisions, (select count(*)::int from record_states) as states,
      (select count(*)::int from record_origins) as origins, count(*) filter (where active)::int as active,
      (select count(*)::int from pg_class where relname like 'import_rows_%' and relkind = 'r') as staged,
      (select count(*)::int from record_states where position = 0) as unplaced from toys`
  )[0];

it('loses, doubles and halves nothing when it is killed at any moment', { timeout: 600_000 }, async () => {
  await using database = await openTestDatabase();
  const desk = await toyDesk(database);
  await importWhole(desk, { content: tableOf((n) => n % 7) });
  const before = await summary(database);
  expect(before).toMatchObject({
    toys: rows,
    names: rows,
    revisions: rows,
    states: rows,
    origins: rows,
    staged: 0,
  });

  // A third is new in the second file, a third of the first is gone, half of the rest differs.
  const gone = rows / 3;
  const content = `${tableOf((n) => (n % 2 ? n % 7 : 100), gone)}${Array.from({ length: gone }, (_, n) => `x${n};Νέο ${n};ράφι;1\n`).join('')}`;
  await using file = await fileOf(content);
  const options = { closeVanished: true };
  const { id } = await openImport(desk, { source: 'shop', fileName: 'toys.csv', options, actor: clerk });
  const started = performance.now();
  let kills = await workThrough([database.url, id, file.path, 'import'], 2500);
  const took = performance.now() - started;
  const done = await importById(desk, id);
  const changed = (rows - gone) / 2;
  expect(done).toMatchObject({
    state: 'DONE',
    counts: { read: rows, faulty: 0, created: gone, changed, same: changed, vanished: gone, closed: gone },
  });
  const after = await summary(database);
  expect(after).toMatchObject({
    toys: rows + gone,
    names: rows + gone,
    revisions: rows + gone + changed + gone,
    states: rows + gone,
    origins: rows + gone,
    active: rows,
    staged: 0,
    unplaced: 0,
  });

  kills += await workThrough([database.url, id, file.path, 'undo'], 1500);
  expect(await summary(database)).toEqual({
    ...before,
    revisions: (after?.['revisions'] ?? 0) + gone + changed + gone,
    states: rows + gone,
  });
  console.log(`killed ${kills} times; the import took ${Math.round(took)} ms with its restarts`);
  expect(kills).toBeGreaterThan(1);
});
