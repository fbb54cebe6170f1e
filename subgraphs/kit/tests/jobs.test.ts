import { enqueue, JobError, type Jobs, migrateDatabase } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { noMigrations, openTestDatabase } from './database.js';
import { collect, doing, waiting, work } from './job-work.js';
import { until } from './publisher.js';

describe('enqueue', () => {
  it('leaves a job with the transaction, and none where that is rolled back', async () => {
    await using database = await openTestDatabase();
    const done: unknown[] = [];
    await database.db.transaction((tx) => enqueue(tx as never, { name: 'say', payload: { id: 'a' } }));
    await database.db
      .transaction(async (tx) => {
        await enqueue(tx as never, { name: 'say', payload: { id: 'lost' } });
        throw new Error('rolled back');
      })
      .catch(() => {});
    await using _worker = work(database, { say: doing(async (payload) => void done.push(payload)) });
    await until(() => done.length === 1);
    await enqueue(database.db, { name: 'say', payload: { id: 'b' } });
    await until(() => done.length === 2);
    expect(done).toEqual([{ id: 'a' }, { id: 'b' }]);
    await until(async () => (await waiting(database)).length === 0);
  });

  it('keeps one waiting job of a key, the last', async () => {
    await using database = await openTestDatabase();
    for (const id of ['a', 'b', 'c'])
      await enqueue(database.db, { name: 'say', payload: { id } }, { key: 'k' });
    await enqueue(database.db, { name: 'say', payload: { id: 'other' } }, { key: 'l' });
    const done: unknown[] = [];
    await using _worker = work(database, { say: doing(async (payload) => void done.push(payload)) });
    await until(() => done.length === 2);
    expect(done).toEqual([{ id: 'c' }, { id: 'other' }]);
  });

  it('runs the jobs of a queue one after the other, and others beside them', async () => {
    await using database = await openTestDatabase();
    let [running, most] = [0, 0];
    let others = 0;
    let isBeside = false;
    for (let n = 0; n < 3; n++) await enqueue(database.db, { name: 'slow' }, { queue: 'q' });
    await enqueue(database.db, { name: 'other' });
    await using _worker = work(database, {
      slow: doing(async () => {
        most = Math.max(most, ++running);
        await until(() => isBeside);
        await new Promise((resolve) => setTimeout(resolve, 50));
        running--;
      }),
      other: doing(async () => {
        await until(() => running > 0);
        others += running;
        isBeside = true;
      }),
    });
    await until(async () => (await waiting(database)).length === 0);
    expect(most).toBe(1);
    expect(others).toBe(1);
  });

  it('waits for its time, and for a worker that knows it', async () => {
    await using database = await openTestDatabase();
    const done: string[] = [];
    await enqueue(database.db, { name: 'later' }, { at: new Date(Date.now() + 3_600_000) });
    await enqueue(database.db, { name: 'unknown' });
    await enqueue(database.db, { name: 'now' });
    await using _worker = work(database, {
      later: doing(async () => void done.push('later')),
      now: doing(async () => void done.push('now')),
    });
    // A job leaves its table a moment after it was done.
    await until(async () => (await waiting(database)).length === 2);
    expect(done).toEqual(['now']);
    expect((await waiting(database)).map(({ name }) => name)).toEqual(['later', 'unknown']);
  });
});

describe('a job that fails', () => {
  it('is tried again, and waits for a look after its last attempt', async () => {
    await using database = await openTestDatabase();
    const { lines, log } = collect();
    const attempts: string[] = [];
    await enqueue(database.db, { name: 'fail' }, { attempts: 2 });
    {
      await using _worker = work(
        database,
        {
          fail: doing(async (_payload, { attempt, isLast }) => {
            attempts.push(`${attempt} ${isLast}`);
            throw new JobError('the other side is closed');
          }),
        },
        log,
      );
      await until(() => attempts.length === 2);
      await until(async () => (await waiting(database))[0]?.['locked_by'] === null);
    }
    expect(attempts).toEqual(['1 false', '2 true']);
    expect(await waiting(database)).toEqual([
      { name: 'fail', attempts: 2, last_error: 'the other side is closed', locked_by: null },
    ]);
    expect(lines.join('')).toContain('a job failed for good');
    const next = collect();
    await using _worker = work(database, { fail: doing(async () => {}) }, next.log);
    await until(() => next.lines.join('').includes('jobs have failed for good and wait for a look'));
    expect(attempts).toHaveLength(2);
  });

  it('leaves nothing of its payload and of what it quotes in the log or with the job', async () => {
    await using database = await openTestDatabase();
    const { lines, log } = collect();
    const secrets = ['maria@example.gr', 'Μαρία', 'pseudonym-17'];
    await enqueue(database.db, { name: 'quote', payload: { who: 'pseudonym-17' } });
    let asked = 0;
    await using _worker = work(
      database,
      {
        quote: doing(async (_payload, { database: { connection } }) => {
          asked++;
          await connection`select ${'Μαρία maria@example.gr'}::text::int`;
        }),
      },
      log,
    );
    await until(async () => asked === 1 && (await waiting(database))[0]?.['last_error'] !== null);
    const kept = JSON.stringify(await waiting(database)) + lines.join('');
    expect(kept).toContain('PostgresError 22P02');
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });
});

describe('what is due by itself', () => {
  it('is known to all workers once, and caught up once where it was missed', async () => {
    await using database = await openTestDatabase();
    let runs = 0;
    const jobs: Jobs = { daily: { at: '30 4 * * *', run: async () => void runs++ } };
    {
      await using _one = work(database, jobs);
      await using _other = work(database, jobs);
      const known = async () =>
        (await database.connection`select identifier from graphile_worker._private_known_crontabs`).length;
      await until(async () => (await known()) === 1);
    }
    runs = 0;
    await database.connection`update graphile_worker._private_known_crontabs
      set known_since = now() - interval '9 days', last_execution = now() - interval '9 days'`;
    await using _worker = work(database, jobs);
    await until(() => runs > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(1);
  });
});

describe('the tables of jobs', () => {
  it('are made once by however many migrate at once', async () => {
    await using database = await openTestDatabase({ migrated: false });
    await Promise.all([1, 2, 3, 4, 5].map(() => migrateDatabase(database.url, noMigrations)));
    const [{ count } = { count: 0 }] = await database.connection<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.migrations`;
    expect(count).toBe(19);
  });
});
