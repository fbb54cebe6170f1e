import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph[Symbol.asyncDispose]());

const change = 'mutation Rename { rename(id: 1, name: "x") { name } }';
const question = '{ places { name } }';
const post = (body: question, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const get = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const strict = { accept: 'application/graphql-response+json' };

test('the audit of GraphQL over HTTP finds nothing', async () => {
  const results = await auditServer({ url: `${graph.gateway.url}/graphql` });
  const left = results.flatMap((each) =>
    each.status === 'ok' ? [] : [`${each.id} ${each.name}: ${each.reason}`],
  );
  expect([results.length, left]).toEqual([61, []]);
});

describe('the status', () => {
  test.each([
    ['application/json', 200],
    ['*/*', 200],
    ['application/graphql-response+json, application/json;q=0.9', 400],
  ])('of what is wrong with an operation, for who accepts %s, is %d', async (accept, status) => {
    for (const query of [
      '{',
      '{ nothing }',
      'query A { __typename } query B { __typename }',
      'query ($id: ID!) { place(id: $id) { id } }',
    ]) {
      const answer = await graph.send('/graphql', post({ query }, { accept }));
      expect([query, answer.status, answer.body.errors.length]).toEqual([query, status, 1]);
      expect(answer.body).not.toHaveProperty('data');
    }
  });

  test('of what is no request of GraphQL is 400 for everybody', async () => {
    expect((await graph.send('/graphql', post({ qeury: '{ __typename }' }))).status).toBe(400);
    expect((await graph.send('/graphql', post({ query: '' }, strict))).status).toBe(400);
  });
});

/** By hand: fetch decompresses, and takes what it likes. */
function raw(
  target: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${graph.gateway.url}${target}`, { headers, agent: false }, async (res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of res) chunks.push(chunk);
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
    });
    sent.on('error', reject).end();
  });
}

describe('what may be kept', () => {
  const target = get({ query: '{ places { name } }' });

  test('of a question of nobody in particular is its answer, asked about each time', async () => {
    const first = await raw(target, {});
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
    for (const name of [
      'Accept',
      'accept-encoding',
      'Accept-Language',
      'Authorization',
      'X-API-Key',
      'X-Cost-Debug',
    ])
      expect(first.headers.vary?.split(', ')).toContain(name);
    const etag = first.headers.etag as string;
    const again = await raw(target, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.headers.etag, again.headers['cache-control'], again.body.length]).toEqual([
      304,
      etag,
      'no-cache',
      0,
    ]);
    expect(again.headers['content-length']).toBeUndefined();
    graph.places.behave((res) => res.end('{"data":{"places":[{"name":"Pnyx"}]}}'));
    const changed = await raw(target, { 'if-none-match': etag });
    graph.places.behave(null);
    expect([changed.status, changed.body.toString()]).toEqual([200, expect.stringContaining('Pnyx')]);
  });

  test.each<[string, string, RequestInit]>([
    ['what is asked by POST', '/graphql', post({ query: question })],
    ['a change', '/graphql', post({ query: change })],
    ['an error', get({ query: '{ nothing }' }), {}],
    ['a refusal', '/graphql', {}],
    ['what is not there', '/nothing', {}],
    ['a bad token', target, { headers: { authorization: 'Bearer x' } }],
  ])('is nothing of %s', async (_, at, init) => {
    const { headers } = await graph.send(at, init);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  test('is nothing of an answer that lacks a network', async () => {
    graph.reviews.behave((res) => res.destroy());
    const { status, headers } = await graph.send(get({ query: '{ latestReviews { text } }' }));
    graph.reviews.behave(null);
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', null]);
  });
});

describe('compression', () => {
  const large = get({
    query: `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: places { id name tags }`).join(' ')} }`,
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('by %s, for who accepts it', async (encoding, decompress) => {
    const plain = await raw(large, {});
    const { headers, body } = await raw(large, { 'accept-encoding': encoding });
    expect([plain.headers['content-encoding'], headers['content-encoding']]).toEqual([undefined, encoding]);
    expect(decompress(body).toString()).toBe(plain.body.toString());
    expect(body.length).toBeLessThan(plain.body.length / 4);
    expect([headers.etag, headers.vary?.match(/Accept-Encoding/gi)?.length]).toEqual([plain.headers.etag, 1]);
    const known = await raw(large, { 'accept-encoding': encoding, 'if-none-match': headers.etag as string });
    expect([known.status, known.headers['content-encoding'], known.body.length]).toEqual([304, undefined, 0]);
  });

  test('leaves small answers as they are, and takes nothing compressed', async () => {
    const { headers } = await raw(get({ query: question }), { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    const { status } = await graph.send(
      '/graphql',
      post({ query: question }, { 'content-encoding': 'gzip' }),
    );
    expect(status).toBe(415);
  });
});

test('cookies mean nothing, and are never set', async () => {
  const before = graph.places.received.length;
  for (const target of [
    get({ query: question }),
    '/graphql',
    '/schema.graphql',
    '/health/live',
    '/nothing',
  ]) {
    const { headers } = await raw(target, { cookie: 'session=1' });
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect(graph.places.received.length).toBeGreaterThan(before);
  for (const { headers } of graph.places.received.slice(before)) expect(headers.cookie).toBeUndefined();
});
