import { type Connection, type OpenDatabase, openDatabase } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { maskError } from '../src/mask-error.js';
import { openTestDatabase, type TestDatabase } from './database.js';

let database: TestDatabase;
/** Another connection, which ends the one that is tested. */
let other: OpenDatabase;
let connection: Connection;
beforeAll(async () => {
  // One connection: whoever comes next has what the lost one becomes.
  database = await openTestDatabase({ connections: 1 });
  connection = database.connection;
  other = openDatabase({ url: database.url, connections: 1 });
  await other.connection`create table marks (mark text)`;
});
beforeEach(() => other.connection`truncate marks`);
afterAll(async () => {
  await other.close();
  await database[Symbol.asyncDispose]();
});

type Ask = Pick<Connection, 'unsafe'>;
const pidOf = async (ask: Ask) => Number((await ask.unsafe('select pg_backend_pid() as pid'))[0]?.pid);
const end = (pid: number) => other.connection`select pg_terminate_backend(${pid})`;
const mark = (ask: Ask, text: string) => ask.unsafe('insert into marks values ($1)', [text]);
const marks = async () => (await other.connection`select mark from marks order by 1`).map(({ mark }) => mark);
/** A transaction that begins where the lost one was, and stays whole whatever that does yet. */
const next = async (meanwhile: () => Promise<unknown> = async () => {}) => {
  // The driver keeps the server's last words, and tells them once more to whoever comes first.
  await connection`select 1`.catch(() => {});
  await connection.begin(async (tx) => {
    await mark(tx, 'next, first');
    await meanwhile();
    await mark(tx, 'next, second');
  });
  expect(await marks()).toEqual(['next, first', 'next, second']);
};

/** Ends a backend once it is at a long statement, which this gives. */
async function endAtWork(ask: Ask, pid: number): Promise<unknown> {
  const working = Promise.resolve(ask.unsafe('select pg_sleep(600)'));
  // Whoever waits for it hears of it later.
  working.catch(() => {});
  const isAtWork = async () =>
    (
      await other.connection`select from pg_stat_activity where pid = ${pid} and query like 'select pg_sleep%'`
    ).length;
  await expect.poll(isAtWork).toBe(1);
  await end(pid);
  return working;
}

it('lost at a statement: the transaction fails, and nothing of it is written', async () => {
  const lost = connection.begin(async (tx) => {
    await mark(tx, 'lost');
    await endAtWork(tx, await pidOf(tx));
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await next();
});

it('lost at a savepoint', async () => {
  const lost = connection.begin(async (tx) => {
    await tx.savepoint(async (inner) => {
      await mark(inner, 'lost');
      await endAtWork(inner, await pidOf(inner));
    });
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await next();
});

it('lost between two statements: what is asked later fails, and is never part of what others do', async () => {
  let goOn = () => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const asked: Promise<unknown>[] = [];
  const lost = connection.begin(async (tx) => {
    await mark(tx, 'lost');
    await end(await pidOf(tx));
    await later;
    asked.push(Promise.resolve(mark(tx, 'late')), Promise.resolve(tx`insert into marks values ('late')`));
    asked.push(tx.savepoint((inner) => mark(inner, 'late')));
    await Promise.allSettled(asked);
    throw new Error('so the driver would roll back');
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await next(async () => {
    goOn();
    await expect.poll(() => asked.length).toBe(3);
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  });
});

it('lost where the work goes on regardless', async () => {
  const lost = connection.begin(async (tx) => {
    await endAtWork(tx, await pidOf(tx)).catch(() => {});
    await mark(tx, 'late');
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await next();
});

it('lost while it is reserved', async () => {
  const own = await connection.reserve();
  await expect(endAtWork(own, await pidOf(own))).rejects.toThrow();
  await expect(Promise.resolve(own`select 1`)).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  own.release();
  await next();
});

it('a transaction that fails otherwise is rolled back and ends its connection for nobody', async () => {
  const broken = database.db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('broken')`);
    // Of the system's making, as a file that is not there is.
    throw Object.assign(new Error('no such file'), { syscall: 'open', code: 'ENOENT' });
  });
  await expect(broken).rejects.toThrow('no such file');
  await next();
});

it('whoever asks is told that the database does not answer', async () => {
  const failed = await database.db
    .transaction(async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await end(Number(row?.pid));
      await tx.execute(sql`select pg_sleep(600)`);
    })
    .catch((error: unknown) => error);
  expect(maskError({ message: '' }, failed, 'r').shown.extensions).toMatchObject({ code: 'NETWORK_DOWN' });
});
