import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ EXPOSE_QUERY_PLAN: '1' });
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(() => {
  for (const subgraph of [graph.places, graph.reviews, graph.openingHours]) subgraph.received.length = 0;
});

const joined = '{ places { name rating hours } }';

describe('one graph', () => {
  test('joins entities of three subgraphs', async () => {
    const { status, body, headers } = await graph.ask(joined);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        places: ['Agora', 'Stoa', 'Odeon'].map((name) => ({ name, rating: 4.5, hours: '9-17' })),
      },
    });
    expect(headers.get('vary')).toContain('Accept-Language');
  });

  test('answers GET, introspection and a mutation by POST', async () => {
    const { body } = await graph.send(`/graphql?query=${encodeURIComponent('{ place(id: "1") { name } }')}`);
    expect(body.data.place.name).toBe('Agora');
    const { body: typed } = await graph.ask('{ __schema { queryType { name } } }');
    expect(typed.data.__schema.queryType.name).toBe('Query');
    const { body: renamed } = await graph.ask('mutation { rename(id: "1", name: "Pnyx") { name hours } }');
    expect(renamed.data.rename).toEqual({ name: 'Pnyx', hours: '9-17' });
  });

  test('shows the plan to those who ask', async () => {
    const { body } = await graph.ask(joined, { headers: { 'x-query-plan': '1' } });
    expect(body.extensions.queryPlan).toContain('Fetch(service: "opening-hours")');
    expect(Object.keys(body.extensions)).toEqual(['queryPlan', 'timings']);
  });

  test('shows no plan where it is switched off', async () => {
    await using closed = await startGraph();
    const { body } = await closed.ask(joined, {
      headers: { 'x-query-plan': '1', 'apollo-query-plan-experimental': '1' },
    });
    expect(body.extensions).toBeUndefined();
  });
});

describe('headers to subgraphs', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  test('language, request id and trace reach every subgraph', async () => {
    const sent = {
      'accept-language': 'el, en;q=0.8',
      'x-request-id': 'dash-17',
      traceparent,
      tracestate: 'a=b',
    };
    const { headers } = await graph.ask(joined, {
      headers: { ...sent, cookie: 'secret=1' },
    });
    expect(headers.get('x-request-id')).toBe('dash-17');
    for (const { received } of [graph.places, graph.reviews, graph.openingHours]) {
      expect(received[0]?.headers).toMatchObject({ ...sent, 'content-type': 'application/json' });
      expect(received[0]?.headers).not.toHaveProperty('cookie');
      expect(received[0]?.headers).not.toHaveProperty('authorization');
    }
  });

  test('a request id is made where it is malformed, and malformed traces stop here', async () => {
    const { headers } = await graph.ask(joined, {
      headers: { 'x-request-id': 'a b<script>', traceparent: 'nonsense', tracestate: 'a=b' },
    });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const received = graph.places.received[0]?.headers;
    expect(received?.['x-request-id']).toBe(headers.get('x-request-id'));
    expect(received).not.toHaveProperty('traceparent');
    expect(received).not.toHaveProperty('tracestate');
  });
});

describe('logs', () => {
  test('tell the operation, its calls and its status, and no value, text or address', async () => {
    graph.logs.length = 0;
    const query =
      'query Named($id: ID!) { place(id: $id) { name hours } other: place(id: "777secret") { name } }';
    const { headers } = await graph.ask(query, { variables: { id: '999secret' } });
    await graph.send(`/graphql?query=${encodeURIComponent('{ place(id: "888secret") { name } }')}`);
    const line = graph.logs.find(({ requestId }) => requestId === headers.get('x-request-id'));
    expect(line).toMatchObject({ operation: 'Named', status: 200, route: '/graphql', method: 'POST' });
    expect(line?.operationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(line?.calls).toMatchObject([
      { network: 'places', outcome: 'ok' },
      { network: 'opening-hours', outcome: 'ok' },
    ]);
    expect(JSON.stringify(graph.logs)).not.toMatch(/secret|127\.0\.0\.1|::1|place\(/);
  });
});
