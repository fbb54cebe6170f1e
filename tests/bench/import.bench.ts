import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { databaseName } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';
import { writeBadPlaces, writeCareServices } from './import-file.js';
import { tenths, watchMemory } from './memory.js';

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const program = fileURLToPath(new URL('../../subgraphs/social-care/dist/command/main.js', import.meta.url));

let hub: TestHub;
let folder: string;
let url: string;
let sql: postgres.Sql;
beforeAll(async () => {
  hub = await startTestHub({ world: 'seeds', temporary: false });
  url = hub.postgres.urlOf(databaseName('social-care', 'seeds'));
  sql = postgres(url, { max: 1, onnotice: () => {} });
  folder = await mkdtemp(join(tmpdir(), 'koinipoli-import-'));
});
afterAll(async () => {
  await sql?.end();
  await hub?.[Symbol.asyncDispose]();
  if (folder) await rm(folder, { recursive: true, force: true });
});

it('brings a million rows in and takes them back, beside COPY of the same rows', async () => {
  const file = join(folder, 'care-services.csv');
  await writeCareServices(file, rows, {
    structures: await makeStructures(),
    topics: (await sql`select distinct narrower as id from reference_topic_parts order by 1 limit 20`).map(
      ({ id }) => id,
    ),
  });
  const bytes = (await stat(file)).size;
  const before = await countServices();

  const came = await run([file, '--record', 'care-services', '--source', 'bench', '--yes']);
  expect(await countServices()).toBe(before + rows);
  const [times] = await sql`
    select id, extract(epoch from checked_at - opened_at)::float8 as read from imports order by opened_at desc limit 1`;
  const again = await run([file, '--record', 'care-services', '--source', 'bench', '--yes']);
  const columns = await writtenColumns();
  const copied = await copyOut(columns);
  const undone = await run(['undo', times?.['id']]);
  expect(await countServices()).toBe(before);
  await sql`vacuum analyze care_services`;

  const start = performance.now();
  await pipeline(
    createReadStream(copied),
    await sql`copy care_services (${sql(columns)}) from stdin`.writable(),
  );
  const copy = (performance.now() - start) / 1000;
  expect(await countServices()).toBe(before + rows);

  print(bytes, { copy, read: times?.['read'] }, { came, again, undone });
});

it('reads a million bad rows to their end in flat memory', async () => {
  const file = join(folder, 'care-places.csv');
  await writeBadPlaces(file, rows);
  const { seconds, samples } = await run(
    [file, '--record', 'care-places', '--source', 'bad', '--dry-run'],
    2,
  );
  const [counts] = await sql`
    select (counts ->> 'read')::int as read, (counts ->> 'faulty')::int as faulty from imports where source = 'bad'`;
  expect(counts).toEqual({ read: rows, faulty: rows });
  process.stdout.write(
    `\n${rows} bad rows: ${seconds.toFixed(1)} s, peak ${Math.max(0, ...samples)} MiB, in each tenth ${tenths(samples).join(' ')}\n`,
  );
});

/** A service is of a structure. */
async function makeStructures(): Promise<string[]> {
  const made = await sql`
    insert into care_structures (id, name, provider_type, organisation)
    select 'care-structure:bench-' || nr, jsonb_build_object('el', 'Δομή ' || nr), 'MUNICIPAL', 'org:eata'
    from generate_series(1, 50) as nr returning id`;
  return made.map(({ id }) => id);
}

const countServices = async (): Promise<number> =>
  (await sql`select count(*)::int as count from care_services`)[0]?.['count'];

const writtenColumns = async (): Promise<string[]> =>
  (
    await sql`
    select column_name as name from information_schema.columns
    where table_name = 'care_services' and is_generated = 'NEVER' order by ordinal_position`
  ).map(({ name }) => name);

/** Writes the rows to a file, by a connection of its own: after COPY to a stream the driver may leave it paused for ever. */
async function copyOut(columns: string[]): Promise<string> {
  const path = join(folder, 'care-services.copy');
  const own = postgres(url, { max: 1, onnotice: () => {} });
  const rows = own`copy (select ${own(columns)} from care_services where sources @> '[{"document": "bench"}]') to stdout`;
  await pipeline(await rows.readable(), createWriteStream(path));
  await own.end({ timeout: 1 });
  return path;
}

interface Run {
  seconds: number;
  samples: number[];
}

/** Runs the command in a process of its own, and watches its memory. */
async function run(argv: string[], exit = 0): Promise<Run> {
  const start = performance.now();
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const child = spawn(process.execPath, [...flags, program, 'import', ...argv], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const memory = watchMemory(child.pid ?? 0);
  const [code] = await once(child, 'exit');
  memory.end();
  expect(code).toBe(exit);
  return { seconds: (performance.now() - start) / 1000, samples: memory.samples };
}

interface Times {
  copy: number;
  read: number;
}

function print(bytes: number, { copy, read }: Times, runs: Record<'came' | 'again' | 'undone', Run>): void {
  const line = (name: string, { seconds, samples }: Run) => [
    name,
    seconds.toFixed(1),
    (rows / seconds).toFixed(0),
    (seconds / copy).toFixed(1),
    `${Math.max(0, ...samples)}`,
    tenths(samples).join(' '),
  ];
  const table = [
    ['', 'seconds', 'rows/s', 'ratio to COPY', 'peak MiB', 'MiB in each tenth'],
    ['---', '---', '---', '---', '---', '---'],
    ['COPY', copy.toFixed(1), (rows / copy).toFixed(0), '1.0', '', ''],
    line('import', runs.came),
    line('the same again', runs.again),
    line('undo', runs.undone),
  ];
  const head = `${rows} rows, ${(bytes / 2 ** 20).toFixed(0)} MiB; of the import ${read.toFixed(1)} s read and checked, ${(runs.came.seconds - read).toFixed(1)} s written`;
  process.stdout.write(`\n${head}\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
}
