import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

const origin = 'https://app.example';
const preflight = {
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,x-request-id',
  },
};
const corsHeaders = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('listed origins', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph({ CORS_ORIGINS: `${origin}, http://localhost:5173` });
  });
  afterAll(() => graph[Symbol.asyncDispose]());

  test('may ask, and read the request id', async () => {
    const { status, headers, body } = await graph.ask('{ place(id: 1) { name } }', { headers: { origin } });
    expect([status, body.data.place.name]).toEqual([200, 'Agora']);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after, www-authenticate');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(
      /^Accept, accept-encoding, Accept-Language, Authorization, X-API-Key, .*Origin$/,
    );
  });

  test('have their preflight answered', async () => {
    const { status, headers, text } = await graph.send('/graphql', preflight);
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toBe('content-type,x-request-id');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(headers.get('vary')).toContain('Origin');
  });

  test.each<[string, number, RequestInit]>([
    [
      'a refusal of the HTTP layer',
      415,
      { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    [
      'a refusal of the engine',
      200,
      { method: 'POST', body: '{"query":"{ nothing }"}', headers: { 'content-type': 'application/json' } },
    ],
    ['an empty question', 400, {}],
  ])('can read %s', async (_name, expected, init) => {
    const { status, headers, body } = await graph.send('/graphql', {
      ...init,
      headers: { ...init.headers, origin },
    });
    expect(status).toBe(expected);
    expect(body.errors[0].message).toBeTruthy();
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('are the only ones', async () => {
    for (const other of ['https://app.example.evil', 'http://app.example', 'null']) {
      const { headers } = await graph.ask('{ __typename }', { headers: { origin: other } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
      const asked = await graph.send('/graphql', {
        ...preflight,
        headers: { ...preflight.headers, origin: other },
      });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('do not matter to OPTIONS that is no preflight', async () => {
    const { status, headers } = await graph.send('/graphql', { method: 'OPTIONS' });
    expect([status, headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
  });

  test('see the graph alone', async () => {
    for (const path of ['/health/live', '/schema.graphql', '/console']) {
      const { headers } = await graph.send(path, { headers: { origin } });
      expect(corsHeaders(headers)).toEqual([]);
    }
    expect((await graph.send('/health/live', preflight)).status).toBe(404);
  });
});

test('with *, any origin may ask', async () => {
  await using graph = await startGraph({ CORS_ORIGINS: '*' });
  const { headers } = await graph.ask('{ __typename }', { headers: { origin: 'https://any.example' } });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  expect((await graph.send('/graphql', preflight)).status).toBe(204);
});

test('without origins, none is told anything', async () => {
  await using graph = await startGraph();
  const { headers } = await graph.ask('{ __typename }', { headers: { origin } });
  expect(corsHeaders(headers)).toEqual([]);
  expect((await graph.send('/graphql', preflight)).status).toBe(405);
});
