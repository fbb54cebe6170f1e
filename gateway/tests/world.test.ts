import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

const json = { 'content-type': 'application/json' };

describe('a gateway that is told its world', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph({ WORLD: 'demo', CORS_ORIGINS: '*', EXPOSE_QUERY_PLAN: '1' });
  });
  afterAll(() => graph[Symbol.asyncDispose]());

  test.each<[string, number, string, RequestInit]>([
    ['an answer', 200, '{"query":"{ place(id: 1) { name } }"}', {}],
    ['an answer about the schema', 200, '{"query":"{ __schema { queryType { name } } }"}', {}],
    [
      'an answer with its plan',
      200,
      '{"query":"{ place(id: 1) { name } }"}',
      { headers: { 'x-query-plan': '1' } },
    ],
    ['an operation that is not valid', 200, '{"query":"{ nothing }"}', {}],
    ['an operation that cannot be read', 200, '{"query":"{"}', {}],
    ['a variable of the wrong type', 200, '{"query":"query($i: ID!) { place(id: $i) { name } }"}', {}],
    [
      'a stored document that is not known',
      200,
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      {},
    ],
    ['a body that is no JSON', 400, '{', {}],
    ['a body that is too large', 413, 'x'.repeat(300_000), {}],
    ['another media type', 415, 'x', { headers: { 'content-type': 'text/html' } }],
  ])('says it in header and extensions: %s', async (_, status, body, { headers } = {}) => {
    const answer = await graph.send('/graphql', { method: 'POST', body, headers: { ...json, ...headers } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('koinipoli-world')).toBe('demo');
    expect(answer.body.extensions.world).toBe('demo');
  });

  test('says it when a network does not answer', async () => {
    graph.reviews.behave((res) => res.destroy());
    const { headers, body } = await graph.ask('{ latestReviews { text } }');
    graph.reviews.behave(null);
    expect(body.errors[0].extensions.code).toBe('NETWORK_DOWN');
    expect([headers.get('koinipoli-world'), body.extensions.world]).toEqual(['demo', 'demo']);
  });

  test.each(['/graphql?variables=1', '/nowhere', '/%zz', '/graphql'])('says it at %s', async (target) => {
    const { status, headers, body } = await graph.send(target);
    expect(status).toBeGreaterThanOrEqual(400);
    expect([headers.get('koinipoli-world'), body.extensions.world]).toEqual(['demo', 'demo']);
  });

  test.each(['/console/query.graphql', '/schema.graphql'])('says it in the header of %s', async (target) => {
    expect((await graph.send(target)).headers.get('koinipoli-world')).toBe('demo');
  });

  test('says it to whoever does not speak HTTP', async () => {
    const { hostname, port } = new URL(graph.gateway.url);
    const socket = connect(Number(port), hostname).end('nonsense\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toContain('\r\nkoinipoli-world: demo\r\n');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ extensions: { world: 'demo' } });
  });

  test('lets pages of other origins read it', async () => {
    const { headers } = await graph.ask('{ __typename }', { headers: { origin: 'https://app.example' } });
    expect(headers.get('access-control-expose-headers')).toBe(
      'x-request-id, retry-after, www-authenticate, koinipoli-world',
    );
  });
});

test('a gateway that is told none says nothing', async () => {
  await using graph = await startGraph();
  for (const query of ['{ place(id: 1) { name } }', '{ nothing }']) {
    const { headers, body } = await graph.ask(query);
    expect(headers.has('koinipoli-world')).toBe(false);
    expect(body).not.toHaveProperty('extensions');
  }
});
