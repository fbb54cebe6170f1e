import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import {
  badInput,
  buildFederatedSchema,
  type Context,
  createSubgraph,
  readVariables,
  type SubgraphParts,
  subgraphVariables,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../src/server/http.js';
import { noMigrations, openTestDatabase, type TestDatabase } from './database.js';
import { holdLock, takeLock } from './lock.js';
import { startPublisher, until, world } from './publisher.js';
import { configOf } from './variables.js';

@Resolver()
class ToyResolver {
  @Query(() => Int, { nullable: true, description: 'Sleeps in the database, once nobody holds the lock.' })
  async sleep(@Arg('seconds', () => Int, { description: 'How long.' }) seconds: number, @Ctx() ctx: Context) {
    await ctx.db.execute(sql`select ${takeLock}, pg_sleep(${seconds}::int)`);
    return seconds;
  }

  @Query(() => Int, { nullable: true, description: 'Fails in the database.' })
  async broken(@Arg('word', () => String, { description: 'A secret.' }) word: string, @Ctx() ctx: Context) {
    await ctx.db.execute(sql`select ${word}::text::int as secret_column`);
  }

  @Query(() => Int, { nullable: true, description: 'Fails in the code.' })
  failing(): number {
    throw new Error('inner workings');
  }

  @Query(() => Int, { nullable: true, description: 'Refuses.' })
  refused(): number {
    throw badInput('word', 'is not known.');
  }

  @Query(() => String, { nullable: true, description: 'Says whom it talks to.' })
  reader(@Ctx() ctx: Context): string {
    return `${ctx.languages.join()} ${ctx.requestId}`;
  }
}

const parts: SubgraphParts = {
  name: 'toys',
  schema: () => buildFederatedSchema({ resolvers: [ToyResolver] }),
  migrations: noMigrations,
  facts: [],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const config = (variables: Record<string, string> = {}) => configOf(database, variables);

async function ask(url: string, query: string, headers: Record<string, string> = {}, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown> & { errors?: object[] },
  };
}

describe('a subgraph', () => {
  it('is live at once and ready when the reference feed has come', async () => {
    await using own = await openTestDatabase();
    await using publisher = await startPublisher();
    await using subgraph = await createSubgraph(
      parts,
      config({ DATABASE_URL: own.url, REFERENCE_URL: publisher.url }),
    );
    const health = async (path: string) => (await fetch(new URL(path, subgraph.url))).status;
    expect(await health('/health/live')).toBe(200);
    expect(await health('/health/ready')).toBe(503);
    publisher.answer(world('1'));
    await until(async () => (await health('/health/ready')) === 200);
    expect(await health('/')).toBe(404);
  });

  it('is not ready while its database does not answer', async () => {
    await using publisher = await startPublisher();
    publisher.answer(world('1'));
    await using gone = await openTestDatabase();
    await using subgraph = await createSubgraph(
      parts,
      config({ DATABASE_URL: gone.url, REFERENCE_URL: publisher.url }),
    );
    const ready = async () => (await fetch(new URL('/health/ready', subgraph.url))).status;
    await until(async () => (await ready()) === 200);
    await gone.cutOff();
    expect(await ready()).toBe(503);
  });

  it('answers with the languages and the id of the request', async () => {
    await using subgraph = await createSubgraph(parts, config());
    const id = 'a.b-c_1';
    const asked = await ask(subgraph.url, '{ reader }', {
      'accept-language': 'en-GB,el;q=0.5',
      'x-request-id': id,
    });
    expect(asked.body).toEqual({ data: { reader: `en-GB,el ${id}` } });
    const other = await ask(subgraph.url, '{ reader }', { 'x-request-id': 'a b\t<script>' });
    expect(other.body['data']).toEqual({ reader: expect.stringMatching(/ [0-9a-f-]{36}$/) });
    expect((await ask(subgraph.url, '{ _service { sdl } }')).body['data']).toMatchObject({
      _service: { sdl: expect.stringContaining('sleep(') },
    });
  });

  it.each([
    ['{ failing }', 'INTERNAL'],
    ['{ broken(word: "Μαρία") }', 'INTERNAL'],
    ['{ sleep(seconds: 60) }', 'NETWORK_TIMEOUT'],
    ['{ refused }', 'BAD_USER_INPUT'],
    ['{ reader', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ sleep(seconds: "x") }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { reader } query B { reader }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($n: Int!) { sleep(seconds: $n) }', 'BAD_USER_INPUT'],
  ])('answers %s by %s and says nothing of its inner workings', async (query, code) => {
    const STATEMENT_TIMEOUT_MS = code === 'NETWORK_TIMEOUT' ? '1500' : '60000';
    await using subgraph = await createSubgraph(parts, config({ STATEMENT_TIMEOUT_MS }));
    const { body } = await ask(subgraph.url, query, { 'x-request-id': 'request-1' });
    const ours = code === 'INTERNAL' || code === 'NETWORK_TIMEOUT';
    expect(body.errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code, ...(ours ? { requestId: 'request-1' } : {}) }),
      }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(
      /inner workings|secret_column|select|Μαρία|stacktrace|at .*\.ts/,
    );
  });

  it('logs faults with their request, but no value of a statement, no variable', async () => {
    await using log = await logOf(async (url) => {
      await ask(
        url,
        'query Q($w: String!) { broken(word: $w) failing }',
        { 'x-request-id': 'request-2' },
        { w: 'Μαρία Π.' },
      );
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"Μαρία' });
      await fetch(`${url}?query=${encodeURIComponent('{ broken(word: "Μαρία") }')}`);
      await fetch(`${url}/none?word=Μαρία%`);
      await fetch(url, { method: 'PUT', body: 'Μαρία' });
    });
    expect(log.text).toContain('request-2');
    expect(log.text).toContain('secret_column');
    expect(log.text).toContain('22P02');
    expect(log.text).toContain('inner workings');
    expect(log.text).not.toMatch(/Μαρία|%CE%9C|%ce%9c/);
  });

  it('lets a request in flight finish when it stops, and takes no other', async () => {
    const subgraph = await createSubgraph(parts, config());
    const lock = await holdLock(database);
    const inFlight = ask(subgraph.url, '{ sleep(seconds: 0) }');
    await until(lock.isWaitedFor);
    const stopped = subgraph[Symbol.asyncDispose]();
    await lock.letGo();
    expect((await inFlight).body).toEqual({ data: { sleep: 0 } });
    await stopped;
    await expect(ask(subgraph.url, '{ reader }')).rejects.toThrow();
    const open =
      await database.connection`select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'koinipoli'`;
    expect(open.length).toBeLessThanOrEqual(2);
  });

  it('does not wait for a connection on which nothing was ever asked when it stops', async () => {
    const subgraph = await createSubgraph(parts, config());
    const { hostname, port } = new URL(subgraph.url);
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');
    let said = '';
    silent.setEncoding('utf8').on('data', (part) => (said += part));
    await Promise.all([once(silent, 'close'), subgraph[Symbol.asyncDispose]()]);
    // One whose time was up would be told so.
    expect(said).toBe('');
  });

  it('says so when its port is taken, and leaves nothing open', async () => {
    await using own = await openTestDatabase();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(
      createSubgraph(parts, config({ PORT: String(port), DATABASE_URL: own.url })),
    ).rejects.toThrow(`EADDRINUSE: address already in use 127.0.0.1:${port}`);
    other.close();
  });

  it('closes the database when it cannot load its facts', async () => {
    await using own = await openTestDatabase();
    const broken = { ...parts, facts: [{ table: {} as never, file: new URL('file:///nowhere.json') }] };
    await expect(createSubgraph(broken, config({ LOAD: 'seeds', DATABASE_URL: own.url }))).rejects.toThrow(
      'ENOENT',
    );
    await until(
      async () =>
        (
          await database.connection`select 1 from pg_stat_activity where datname = ${new URL(own.url).pathname.slice(1)}`
        ).length === 0,
    );
  });
});

describe('readVariables', () => {
  it('names every variable that is missing or wrong, and shows no value', () => {
    const read = () =>
      readVariables(subgraphVariables, {
        PORT: '70000',
        DATABASE_URL: 'mysql://u:secret@h/d',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrow(
      /PORT: .*\n.*DATABASE_URL: must be a postgres:\/\/ address\n.*REFERENCE_URL: .*\n.*LOG_LEVEL: /,
    );
    expect(read).not.toThrow(/secret/);
  });
});

/** What a subgraph writes to its log while it is asked. */
async function logOf(work: (url: string) => Promise<void>): Promise<AsyncDisposable & { text: string }> {
  const lines: string[] = [];
  const { schema } = await parts.schema();
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const http = await createHttp({ schema, db: database.db, log, isReady: async () => true });
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  await work(`${address}/graphql`);
  return { text: lines.join(''), [Symbol.asyncDispose]: async () => void (await http.close()) };
}
