import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ SUBGRAPH_TIMEOUT_MS: '60000' });
});
afterAll(() => graph[Symbol.asyncDispose]());
afterEach(() => {
  graph.places.behave(null);
  graph.logs.length = 0;
});

/** Asks, hangs up once the subgraph is asked, and tells how that call ended. */
async function hangUpDuring(query: string): Promise<'aborted' | 'answered'> {
  const hangUp = new AbortController();
  const ended = new Promise<'aborted' | 'answered'>((resolve) => {
    graph.places.behave((res) => {
      hangUp.abort();
      const answer = setTimeout(() => res.end('{"data":{"rename":null,"places":[]}}'), 1000);
      res.on('close', () => {
        clearTimeout(answer);
        resolve(res.writableFinished ? 'answered' : 'aborted');
      });
    });
  });
  const asked = fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: hangUp.signal,
  });
  await expect(asked).rejects.toThrow('aborted');
  return ended;
}

test('a caller who hangs up ends the calls of the question, and no network is blamed', async () => {
  expect(await hangUpDuring('{ places { name rating } }')).toBe('aborted');
  expect(graph.reviews.received).toEqual([]);
  const { body } = await graph.send('/health/ready');
  expect(body.subgraphs.places).toEqual({ reachable: true });
  expect(graph.logs.filter(({ level }) => Number(level) >= 30)).toEqual([
    expect.objectContaining({ msg: 'the caller hung up', route: '/graphql', calls: [] }),
  ]);
});

test('a mutation that has begun is not cut off', async () => {
  expect(await hangUpDuring('mutation { rename(id: "1", name: "Pnyx") { name } }')).toBe('answered');
});

test('a network that fails a mutation is told of in the log, though the caller hung up', async () => {
  graph.places.behave((res) => setTimeout(() => res.destroy(), 300));
  const signal = AbortSignal.timeout(100);
  const body = JSON.stringify({ query: 'mutation { rename(id: "1", name: "Pnyx") { name } }' });
  const headers = { 'content-type': 'application/json' };
  await expect(
    fetch(`${graph.gateway.url}/graphql`, { method: 'POST', headers, body, signal }),
  ).rejects.toThrow();
  await expect.poll(() => graph.logs.map(({ msg }) => msg)).toContain('no answer');
});

test('who waits gets the answer', async () => {
  graph.places.behave((res) => setTimeout(() => res.end('{"data":{"places":[]}}'), 200));
  expect((await graph.ask('{ places { name } }')).body).toEqual({ data: { places: [] } });
});
