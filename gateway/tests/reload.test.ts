import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { openSource } from '../src/plan/source.js';
import { compose, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let first: string;
beforeAll(async () => {
  // Looked at when a test says so.
  graph = await startGraph({ SUPERGRAPH_POLL_MS: '0' });
  first = await readFile(graph.supergraphFile, 'utf8');
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(async () => {
  await give(first);
  graph.logs.length = 0;
});

/** Puts a supergraph in place of the last one, and has the gateway look at it. */
async function give(sdl: string): Promise<void> {
  const part = path.join(path.dirname(graph.supergraphFile), 'next.graphql');
  await writeFile(part, sdl);
  await rename(part, graph.supergraphFile);
  await graph.gateway.look();
}

/** Of the errors of an answer. */
const codes = async (query: string): Promise<unknown[]> =>
  ((await graph.ask(query)).body.errors ?? []).map(
    ({ extensions }: { extensions: { code: string } }) => extensions.code,
  );
const health = async () => (await graph.send('/health/ready')).body;
/** Why supergraphs were refused, as the log has it. */
const refusals = () =>
  graph.logs.filter(({ msg }) => String(msg).includes('is refused')).map(({ reason }) => reason);
const publicSchema = async () => (await graph.send('/schema.graphql')).text;
/** The same graph, whose places also have a height, or no tags. */
const changed = (from: string, to: string) => {
  const { places, reviews, openingHours } = graph;
  const other = { ...places, typeDefs: places.typeDefs.replace(from, to) };
  expect(other.typeDefs).not.toBe(places.typeDefs);
  return compose([other, reviews, openingHours]);
};
const larger = () => changed('tags: [String!]', 'tags: [String!]  height: Int');
const smaller = () => changed('tags: [String!]', '');

describe('a new supergraph', () => {
  test('goes live as a whole: schema, introspection, validation', async () => {
    const { hash } = (await health()).supergraph;
    expect(await codes('{ place(id: 1) { height } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    await give(larger());
    expect(await codes('{ place(id: 1) { height } }')).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await publicSchema()).toContain('height: Int');
    const fields = (await graph.ask('{ __type(name: "Place") { fields { name } } }')).body.data.__type.fields;
    expect(fields).toContainEqual({ name: 'height' });
    expect((await health()).supergraph.hash).not.toBe(hash);
    expect(graph.logs).toContainEqual(expect.objectContaining({ msg: 'a new supergraph is live' }));
    await give(first);
    expect((await health()).supergraph).toEqual({ hash });
    expect(await publicSchema()).not.toContain('height');
  });

  test('is planned before it goes live for what was asked for more than once', async () => {
    await give(larger());
    const twice = [
      '{ places { tags } }',
      '{ place(id: 1) { name reviews { text } } }',
      '{ latestReviews { text } }',
    ];
    for (const query of [...twice, ...twice, '{ openNow { hours } }']) await graph.ask(query);
    await give(changed('tags: [String!]', 'tags: [String!]  depth: Int'));
    const live = graph.logs.filter(({ msg }) => msg === 'a new supergraph is live');
    expect(live.at(-1)).toMatchObject({ warmed: twice.length });
  });

  test('leaves requests in flight to the one that they began with', async () => {
    const { places } = graph;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      places.behave((res) => {
        answer = () =>
          res.setHeader('content-type', 'application/json').end('{"data":{"_k0":{"tags":["late"]}}}');
        resolve();
      });
    });
    const inFlight = graph.ask('{ place(id: 1) { tags } }');
    await asked;
    places.behave(null);
    await give(smaller());
    expect(await codes('{ place(id: 1) { tags } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    answer();
    expect((await inFlight).body.data).toEqual({ place: { tags: ['late'] } });
  });

  test('loses no request under load', async () => {
    let answered = 0;
    let isOver = false;
    const ask = async () => {
      while (!isOver) {
        const { status, body } = await graph.ask(`{ place(id: 2) { name hours rating k${answered}: name } }`);
        expect([status, body.errors, body.data?.place?.hours]).toEqual([200, undefined, '9-17']);
        answered += 1;
      }
    };
    const load = Promise.all([ask(), ask(), ask(), ask()]);
    for (const sdl of [larger(), smaller(), first]) {
      const before = answered;
      await give(sdl);
      await Promise.race([load, expect.poll(() => answered - before).toBeGreaterThan(20)]);
    }
    isOver = true;
    await load;
    expect(graph.logs.filter(({ msg }) => msg === 'a new supergraph is live')).toHaveLength(3);
  });

  test('without a subgraph closes the way to it, and opens it anew when it comes back', async () => {
    await give(compose([graph.places, graph.reviews]));
    expect(Object.keys((await health()).subgraphs).sort()).toEqual(['places', 'reviews']);
    expect((await graph.ask('{ place(id: 1) { name rating } }')).body.data.place.rating).toBe(4.5);
    await give(first);
    expect((await graph.ask('{ place(id: 1) { hours } }')).body.data.place.hours).toBe('9-17');
  });
});

describe('a supergraph that cannot be used leaves the last good one', () => {
  test.each([
    ['no GraphQL', () => '<!doctype html><title>404</title>', /Syntax Error/],
    ['cut off', () => first.slice(0, -400), /not a usable supergraph/],
    ['another schema', () => 'type Query { a: Int }', /no enum join__Graph/],
    ['of another specification', () => first.replaceAll('join/v0.', 'join/v9.'), /not a usable supergraph/],
    ['without an address', () => first.replaceAll('http://127.0.0.1', 'ftp://127.0.0.1'), /SUBGRAPH_URL_/],
  ])('%s', async (_name, bad, reason) => {
    const schema = await publicSchema();
    await give(bad());
    await graph.gateway.look();
    const { status, supergraph } = await health();
    expect([status, supergraph.refused]).toEqual(['ready', true]);
    expect(refusals()).toEqual([expect.stringMatching(reason)]);
    expect((await graph.ask('{ place(id: 1) { name hours } }')).body.data.place).toEqual({
      name: 'Agora',
      hours: '9-17',
    });
    expect(await publicSchema()).toBe(schema);
    await give(first);
    expect((await health()).supergraph.refused).toBeUndefined();
  });

  test('gone', async () => {
    await rm(graph.supergraphFile);
    await graph.gateway.look();
    expect((await health()).supergraph.refused).toBe(true);
    expect(refusals()).toEqual([expect.stringMatching(/ENOENT/)]);
    expect(await codes('{ place(id: 1) { name } }')).toEqual([]);
  });
});

describe('from an address', () => {
  let answer: RequestListener;
  const server = createServer((req, res) => answer(req, res));
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph?key=secret`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const open = (limit = 60_000) => {
    const env = { SUPERGRAPH_URL: url, SUPERGRAPH_TIMEOUT_MS: String(limit), SUPERGRAPH_MAX_BYTES: '100000' };
    return openSource(readConfig(env).supergraph);
  };

  test('an ETag spares what has not changed', async () => {
    const asked: unknown[] = [];
    answer = ({ headers }, res) => {
      asked.push(headers['if-none-match']);
      res.setHeader('etag', '"one"');
      if (headers['if-none-match'] === '"one"') res.writeHead(304).end();
      else res.end('text');
    };
    const source = open();
    expect([await source.read(), await source.read(), await source.read()]).toEqual([
      'text',
      undefined,
      undefined,
    ]);
    expect(asked).toEqual([undefined, '"one"', '"one"']);
    await source.close();
  });

  test.each<[string, RequestListener, RegExp]>([
    ['404', (_req, res) => res.writeHead(404).end('<h1>no</h1>'), /status 404/],
    ['elsewhere', (_req, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), /status 302/],
    ['304 to nobody who knows', (_req, res) => res.writeHead(304).end(), /status 304/],
    ['no answer', () => {}, /no answer in 300 ms/],
    ['half an answer', (_req, res) => res.write('type'), /no answer in 300 ms/],
    ['no connection', (req) => req.socket.destroy(), /UND_ERR_SOCKET/],
    ['too large', (_req, res) => res.end('x'.repeat(200_000)), /RES_EXCEEDED_MAX_SIZE|EXCEEDED/],
  ])('%s is told without what is secret', async (_name, listener, reason) => {
    answer = listener;
    const source = open(/\d+ ms/.test(reason.source) ? 300 : undefined);
    const fault: Error = await source.read().then(String, (error) => error);
    expect(fault.message).toMatch(reason);
    expect(fault.message).toContain('SUPERGRAPH_URL http://127.0.0.1');
    expect(fault.message).not.toContain('secret');
    await source.close();
  });
});
