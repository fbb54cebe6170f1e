import { setTimeout as pause } from 'node:timers/promises';
import { type Context, type OpenDatabase, openDatabase } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Access, createAccess } from '../src/access/access.js';
import { createHttp } from '../src/server/http.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { holdLock, takeLock } from './lock.js';

let database: TestDatabase;
/** Other connections, which look and hold locks. */
let looking: OpenDatabase;
let http: FastifyInstance;
let url: string;
const logs: Record<string, unknown>[] = [];
/** What became of the statements. */
let said: string[] = [];

/** Sleeps in the database, then asks it something else, also where the first has failed. */
const sleep = {
  type: GraphQLInt,
  args: { seconds: { type: GraphQLInt } },
  resolve: async (_: unknown, { seconds }: { seconds?: number }, { db }: Context) => {
    for (const statement of [sql`select pg_sleep(${seconds}::int)`, sql`select 1`])
      await db.execute(statement).then(() => said.push('done'), note);
    return seconds;
  },
};
/** The same in a transaction, and in one inside of it. */
const sleepWithin = {
  ...sleep,
  resolve: async (_: unknown, { seconds }: { seconds?: number }, { db }: Context) => {
    const slept = db.transaction((tx) =>
      tx.transaction((inner) => inner.execute(sql`select pg_sleep(${seconds}::int)`)),
    );
    await slept.then(() => said.push('done'), note);
    return seconds;
  },
};
/** Waits for a lock that a test holds, in a transaction inside of another. */
const lockWithin = {
  type: GraphQLInt,
  resolve: async (_: unknown, _args: unknown, { db }: Context) => {
    const locked = db.transaction((tx) => tx.transaction((inner) => inner.execute(sql`select ${takeLock}`)));
    await locked.then(() => said.push('done'), note);
    return 7;
  },
};
const note = ({ cause }: { cause?: { code?: string } }) => {
  said.push(String(cause?.code));
};

beforeAll(async () => {
  // One connection: what is asked meanwhile waits in the driver behind the long statement.
  database = await openTestDatabase({ connections: 1, statementTimeout: 600_000 });
  looking = openDatabase({ url: database.url, connections: 2, statementTimeout: 60_000 });
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { sleep, sleepWithin, lockWithin } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { sleep, lockWithin } }),
  });
  const log = pino({ level: 'debug' }, { write: (line) => void logs.push(JSON.parse(line)) });
  const everybody: Access = {
    ...createAccess({ name: '', db: database.db }),
    isGuarded: true,
    only: () => () => Promise.resolve(),
  };
  http = await createHttp({ schema, db: database.db, log, access: everybody, isReady: async () => true });
  url = `${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});
beforeEach(() => {
  said = [];
  logs.length = 0;
});
afterAll(async () => {
  await http.close();
  await looking.close();
  await database[Symbol.asyncDispose]();
});

async function ask(query: string, { signal, left }: { signal?: AbortSignal; left?: number } = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(left === undefined ? {} : { 'x-time-left-ms': String(left) }),
    },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
  return response.json();
}

/** Statements that sleep now. */
async function sleeping(): Promise<number> {
  const [row] = await looking.connection<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
      and query like '%pg_sleep%'`;
  return row?.count ?? 0;
}
const untilSleeping = (count: number) => expect.poll(sleeping, { timeout: 60_000 }).toBe(count);

it('a caller who hangs up ends the statement, and no other is begun', async () => {
  const caller = new AbortController();
  const asked = ask('{ sleep(seconds: 600) }', { signal: caller.signal });
  await untilSleeping(1);
  caller.abort();
  await expect(asked).rejects.toThrow();
  await untilSleeping(0);
  await expect.poll(() => said).toEqual(['57014', '57014']);
  expect(logs.filter(({ msg }) => msg === 'fault')).toEqual([]);
});

it('also one in a transaction, which is rolled back', async () => {
  const caller = new AbortController();
  const asked = ask('{ sleepWithin(seconds: 600) }', { signal: caller.signal });
  await untilSleeping(1);
  caller.abort();
  await expect(asked).rejects.toThrow();
  await untilSleeping(0);
  await expect.poll(() => said).toEqual(['57014']);
  expect(await ask('{ sleep(seconds: 0) }')).toEqual({ data: { sleep: 0 } });
});

it('so does the end of the time that the caller gave', async () => {
  await ask('{ sleep(seconds: 600) }', { left: 2_000 });
  await untilSleeping(0);
  await expect.poll(() => said).toEqual(['57014', '57014']);
});

it('a time that is none is no limit', async () => {
  expect(await ask('{ sleep(seconds: 0) }', { left: -1 })).toEqual({ data: { sleep: 0 } });
});

it('a change goes to its end', async () => {
  const caller = new AbortController();
  const lock = await holdLock(looking);
  const change = 'mutation { lockWithin sleep(seconds: 0) }';
  const asked = ask(change, { signal: caller.signal, left: 100 });
  await expect.poll(lock.isWaitedFor).toBe(true);
  caller.abort();
  await expect(asked).rejects.toThrow();
  // Longer than an end by mistake would take.
  await pause(1_000);
  await lock.letGo();
  await expect.poll(() => said, { timeout: 60_000 }).toEqual(['done', 'done', 'done']);
});

it('the statement of another on the same connection is not harmed, before or behind it', async () => {
  const caller = new AbortController();
  const { signal } = caller;
  const lock = await holdLock(looking);
  const first = ask('{ lockWithin }');
  await expect.poll(lock.isWaitedFor).toBe(true);
  const given = [ask('{ sleep(seconds: 600) }', { signal }), ask('{ sleep(seconds: 599) }', { signal })];
  const last = ask('{ sleep(seconds: 1) }');
  // All of them are with the driver once a later request of no statement is answered.
  await ask('{ __typename }');
  caller.abort();
  for (const each of given) await expect(each).rejects.toThrow();
  await pause(1_000);
  await lock.letGo();
  expect(await first).toEqual({ data: { lockWithin: 7 } });
  expect(said).toContain('done');
  expect(await last).toEqual({ data: { sleep: 1 } });
  await untilSleeping(0);
});
