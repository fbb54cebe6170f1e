import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { enqueue } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { doing, waiting, work } from './job-work.js';
import { until } from './publisher.js';

const main = fileURLToPath(new URL('./job-process.mjs', import.meta.url));
const children: ChildProcess[] = [];

interface Process {
  child: ChildProcess;
  output: () => string;
}

function startProcess({ url }: TestDatabase): Process {
  const child = spawn(process.execPath, [main, url], { env: { PATH: process.env.PATH } });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return { child, output: () => output };
}

/** A database in which processes note what they do; they end before it does, which would wait for them. */
async function openNoted(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  await database.connection`create table noted (job text, attempt int, pid int, at timestamptz default clock_timestamp())`;
  return {
    ...database,
    [Symbol.asyncDispose]: async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      await database[Symbol.asyncDispose]();
    },
  };
}

const noted = ({ connection }: TestDatabase, job: string) =>
  connection<
    { attempt: number; pid: number }[]
  >`select attempt, pid from noted where job = ${job} order by at`;

describe('a worker', () => {
  it('killed in the middle of a job leaves it to the next one at once', async () => {
    await using database = await openNoted();
    await enqueue(database.db, { name: 'hang' }, { queue: 'q' });
    const { child } = startProcess(database);
    await until(async () => (await noted(database, 'hang')).length === 1);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await waiting(database))[0]?.['locked_by']).toMatch(/^pool-/);
    startProcess(database);
    await until(async () => (await noted(database, 'hang')).length === 2);
    expect((await noted(database, 'hang')).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('takes nothing from one that lives', async () => {
    await using database = await openNoted();
    await enqueue(database.db, { name: 'hang' });
    startProcess(database);
    await until(async () => (await noted(database, 'hang')).length === 1);
    const done: string[] = [];
    await using _worker = work(database, {
      hang: doing(async () => void done.push('hang')),
      mind: doing(async () => void done.push('mind')),
    });
    await enqueue(database.db, { name: 'mind' });
    await until(async () => done.length + (await noted(database, 'mind')).length === 1);
    expect(done).not.toContain('hang');
    expect(await noted(database, 'hang')).toHaveLength(1);
  });

  it('that a job kills is not killed by it again and again at once', async () => {
    await using database = await openNoted();
    await enqueue(database.db, { name: 'die' }, { attempts: 3 });
    for (let life = 1; life <= 2; life++) await once(startProcess(database).child, 'close');
    expect((await noted(database, 'die')).map(({ attempt }) => attempt)).toEqual([1, 2]);
    // The third has to wait e² seconds.
    startProcess(database);
    await enqueue(database.db, { name: 'mind' });
    await until(async () => (await noted(database, 'mind')).length === 1);
    // On a slow machine it may have begun by then, after that time.
    const [{ early } = { early: true }] = await database.connection<{ early: boolean }[]>`
      select count(*) > 2 and max(at) - (array_agg(at order by at))[2] < exp(2) * interval '1 second' as early
      from noted where job = 'die'`;
    expect(early).toBe(false);
  });

  it('told to stop lets its jobs leave, and ends', async () => {
    await using database = await openNoted();
    await enqueue(database.db, { name: 'leave' });
    const { child, output } = startProcess(database);
    await until(async () => (await noted(database, 'leave')).length === 1);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code, output()).toBe(0);
    expect(await waiting(database)).toEqual([
      { name: 'leave', attempts: 1, last_error: 'AbortError 20', locked_by: null },
    ]);
  });

  it('goes on when all its connections broke', async () => {
    await using database = await openTestDatabase();
    const done: number[] = [];
    await using _worker = work(database, { count: doing(async () => void done.push(1)) });
    await enqueue(database.db, { name: 'count' });
    await until(() => done.length === 1);
    await database.connection`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name <> 'koinipoli'`;
    await enqueue(database.db, { name: 'count' });
    await until(() => done.length === 2);
    // The new connection holds the lock of its life again.
    await until(async () => {
      const held = await database.connection`select from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
      return held.length === 1;
    });
  });
});
