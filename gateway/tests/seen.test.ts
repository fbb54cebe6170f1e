import { startCollector } from '@koinipoli/schema/testing/collector';
import { expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';
import { audience, startProvider } from './provider.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';
const question = '{ places { name rating } }';

const figuresOf = async (graph: TestGraph): Promise<string> => (await graph.send('/metrics')).text;

test('a request has a span, its calls have theirs below, and networks are told of those', async () => {
  await using collector = await startCollector();
  const told: unknown[] = [];
  {
    await using graph = await startGraph({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` });
    graph.reviews.behave((res) => res.destroy());
    await graph.ask(
      'query Named($word: String) { search(filter: { text: $word }) { id } places { rating } }',
      {
        variables: { word: 'secret word' },
        headers: { traceparent: `00-${traceId}-${parent}-01` },
      },
    );
    await graph.send('/health/ready');
    told.push(...graph.places.received.map(({ headers }) => headers.traceparent));
  }
  const request = collector.spans.find(({ name }) => name === 'POST /graphql');
  expect(request).toMatchObject({ traceId, parentSpanId: parent, service: 'gateway' });
  expect(request?.attributes).toContainEqual({
    key: 'graphql.operation.name',
    value: { stringValue: 'Named' },
  });
  const calls = collector.spans.filter(({ name }) => name.startsWith('subgraph '));
  expect(calls.map(({ name, status }) => [name, status.code])).toEqual([
    ['subgraph places', 0],
    ['subgraph reviews', 2],
  ]);
  for (const call of calls) expect(call).toMatchObject({ traceId, parentSpanId: request?.spanId });
  expect(told).toEqual([`00-${traceId}-${calls[0]?.spanId}-01`]);
  expect(collector.spans).toHaveLength(3);
  expect(JSON.stringify(collector.spans)).not.toContain('secret');
});

test('strangers do not decide how much is traced', async () => {
  await using collector = await startCollector();
  {
    await using graph = await startGraph({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_TRACES_SAMPLER_ARG: '0',
    });
    await graph.ask(question, { headers: { traceparent: `00-${traceId}-${parent}-01` } });
    expect(graph.places.received[0]?.headers.traceparent).toMatch(/-00$/);
  }
  expect(collector.spans).toEqual([]);
});

test('figures count requests, errors, calls and answers that were shared, under no word of a stranger', async () => {
  await using graph = await startGraph({ MAX_COST: '1000' });
  await graph.ask(`query Stranger ${question}`);
  graph.reviews.behave((res) => res.destroy());
  await graph.ask(question);
  graph.reviews.behave(null);
  await graph.ask('{ nowhere }');
  graph.places.behave(async (res) => {
    await shared;
    res.setHeader('content-type', 'application/json');
    res.end('{"data":{"places":[{"name":"Agora"}]}}');
  });
  let answer = () => {};
  const shared = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const both = [1, 2].map(() => graph.ask('{ places { name } }'));
  await expect.poll(() => graph.places.received.length).toBe(3);
  await expect.poll(() => figuresOf(graph)).toContain('koinipoli_requests_in_flight 2');
  answer();
  await Promise.all(both);
  const figures = await figuresOf(graph);
  const count = (text: string) =>
    Number(
      figures
        .split('\n')
        .find((line) => line.startsWith(`${text} `))
        ?.split(' ')[1],
    );
  expect(count('koinipoli_request_duration_seconds_count{document="other",outcome="ok"}')).toBe(3);
  expect(count('koinipoli_request_duration_seconds_count{document="other",outcome="errors"}')).toBe(1);
  expect(count('koinipoli_request_duration_seconds_count{document="other",outcome="refused"}')).toBe(1);
  expect(count('koinipoli_errors_total{document="other",code="NETWORK_DOWN"}')).toBe(1);
  expect(count('koinipoli_errors_total{document="other",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(count('koinipoli_subgraph_call_duration_seconds_count{subgraph="places",outcome="ok"}')).toBe(3);
  expect(count('koinipoli_subgraph_call_duration_seconds_count{subgraph="reviews",outcome="ok"}')).toBe(1);
  expect(
    count('koinipoli_subgraph_call_duration_seconds_count{subgraph="reviews",outcome="NETWORK_DOWN"}'),
  ).toBe(1);
  expect(count('koinipoli_subgraph_retries_total{subgraph="reviews"}')).toBeGreaterThan(0);
  expect(count('koinipoli_subgraph_open{subgraph="reviews"}')).toBe(0);
  expect(count('koinipoli_subgraph_running{subgraph="places"}')).toBe(0);
  expect(count('koinipoli_request_cost_count{document="other"}')).toBe(4);
  expect(count('koinipoli_shared_requests_total{document="other"}')).toBe(1);
  expect(count('koinipoli_document_calls_total{document="other",subgraph="places"}')).toBe(3);
  expect(count('koinipoli_document_calls_total{document="other",subgraph="reviews"}')).toBe(2);
  expect(count('koinipoli_plans_total{from="planner"}')).toBeGreaterThan(0);
  expect(count('koinipoli_plans_total{from="nowhere"}')).toBe(0);
  expect(figures).not.toContain('Stranger');
  const atHand = async () => Number(/plans_total{from="memory"} (\d+)/.exec(await figuresOf(graph))?.[1]);
  const before = await atHand();
  await graph.ask(question);
  expect(await atHand()).toBe(before + 1);
});

test('plan and timings are for those who have the scope, when they ask for them', async () => {
  await using provider = await startProvider();
  await using graph = await startGraph({
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: audience,
    EXPOSE_QUERY_PLAN: 'places:auditor',
  });
  const extensionsOf = async (scope: string, headers: Record<string, string>) => {
    const authorization = `Bearer ${await provider.token({ scope })}`;
    return (await graph.ask(question, { headers: { authorization, ...headers } })).body.extensions;
  };
  const asked = { 'x-query-plan': '1' };
  expect(await extensionsOf('places:auditor', asked)).toMatchObject({
    queryPlan: expect.stringContaining('Fetch(service: "places")'),
    timings: {
      execution: expect.any(Number),
      total: expect.any(Number),
      calls: [
        { network: 'places', ms: expect.any(Number), outcome: 'ok' },
        { network: 'reviews', ms: expect.any(Number), outcome: 'ok' },
      ],
    },
  });
  expect(await extensionsOf('places:auditors', asked)).toBeUndefined();
  expect(await extensionsOf('places:auditor', {})).toBeUndefined();
});
