import { buildFederatedSchema, type Context, createSubgraph, type SubgraphParts } from '@koinipoli/kit';
import { startCollector } from '@koinipoli/schema/testing/collector';
import { sql } from 'drizzle-orm';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noMigrations, openTestDatabase, type TestDatabase } from './database.js';
import { configOf } from './variables.js';

let release: (() => void) | undefined;

@Resolver()
class EchoResolver {
  @Query(() => String, { nullable: true, description: 'Says it again, by the database, in a transaction.' })
  async echo(@Arg('word', () => String, { description: 'Anything.' }) word: string, @Ctx() ctx: Context) {
    return ctx.db.transaction(async (tx) => {
      const [row] = await tx.execute<{ word: string }>(sql`select ${word}::text as word`);
      await tx.transaction((inner) => inner.execute(sql`select 2 as two`));
      return row?.word;
    });
  }

  @Query(() => String, { nullable: true, description: 'Asks the database, and then is not heard of again.' })
  async endless(@Ctx() ctx: Context) {
    await ctx.db.execute(sql`select 3 as three`);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  }

  @Query(() => String, { nullable: true, description: 'Fails in the database.' })
  async broken(@Ctx() ctx: Context) {
    await ctx.db.execute(sql`select 1 / 0`);
  }
}

const parts: SubgraphParts = {
  name: 'echoes',
  schema: () => buildFederatedSchema({ resolvers: [EchoResolver] }),
  migrations: noMigrations,
  facts: [],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const start = (variables: Record<string, string> = {}) =>
  createSubgraph(parts, configOf(database, variables));

const ask = async (url: string, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

describe('a subgraph that is followed', () => {
  it('sends spans of a request and of its statements under the span that asked, without what was asked for', async () => {
    await using collector = await startCollector();
    {
      await using subgraph = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
      const traceparent = `00-${traceId}-${parent}-01`;
      expect(await ask(subgraph.url, '{ echo(word: "secret word") broken }', { traceparent })).toMatchObject({
        data: { echo: 'secret word' },
      });
      await fetch(new URL('/health/ready', subgraph.url));
    }
    const mine = collector.spans.filter((span) => span.traceId === traceId);
    const request = mine.find(({ name }) => name === 'POST /graphql');
    expect(request).toMatchObject({ parentSpanId: parent, service: 'echoes' });
    const statements = mine.filter(({ name }) => name === 'SQL');
    expect(new Set(statements.map((span) => span.parentSpanId))).toEqual(new Set([request?.spanId]));
    const texts = statements.map(
      (span) => span.attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue,
    );
    expect(texts).toEqual(
      expect.arrayContaining(['select $1::text as word', 'select 2 as two', 'select 1 / 0']),
    );
    const failed = statements.filter(({ status }) => status.code === 2);
    expect(failed.map((span) => span.attributes.at(-1)?.value.stringValue)).toEqual(['select 1 / 0']);
    expect(JSON.stringify(collector.spans)).not.toContain('secret word');
    expect(collector.spans.filter(({ name }) => name !== 'SQL' && name !== 'POST /graphql')).toEqual([]);
  });

  it('sends the span of a request whose caller has gone', async () => {
    await using collector = await startCollector();
    {
      await using subgraph = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
      const caller = new AbortController();
      const headers = { 'content-type': 'application/json' };
      const asked = fetch(`${subgraph.url}?query={endless}`, { headers, signal: caller.signal });
      await expect.poll(() => release, { timeout: 60_000 }).toBeDefined();
      caller.abort();
      await expect(asked).rejects.toThrow();
    }
    release?.();
    const request = collector.spans.find(({ name }) => name === 'GET /graphql');
    const statements = collector.spans.filter(({ name }) => name === 'SQL');
    expect(statements.map((span) => span.parentSpanId)).toEqual([request?.spanId]);
  });

  it('sends nothing of a request that is not traced, and counts every one', async () => {
    await using collector = await startCollector();
    let figures = '';
    {
      await using subgraph = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
      await ask(subgraph.url, '{ echo(word: "a") }', { traceparent: `00-${traceId}-${parent}-00` });
      await ask(subgraph.url, '{ echo(', { traceparent: `00-${traceId}-${parent}-00` });
      figures = await (await fetch(new URL('/metrics', subgraph.url))).text();
    }
    expect(collector.spans).toEqual([]);
    expect(figures).toContain('koinipoli_request_duration_seconds_count{route="/graphql",status="200"} 1');
    expect(figures).toContain('koinipoli_request_duration_seconds_count{route="/graphql",status="400"} 1');
    expect(figures).toMatch(/koinipoli_statement_duration_seconds_count [1-9]/);
    expect(figures).toContain('nodejs_eventloop_lag_seconds');
  });

  it('answers though nobody takes its spans', async () => {
    await using subgraph = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    expect(await ask(subgraph.url, '{ echo(word: "a") }')).toEqual({ data: { echo: 'a' } });
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'ftp://collector'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('does not start with %s=%s', (name, value) => {
    expect(() => configOf(database, { [name]: value })).toThrow(name);
  });
});
