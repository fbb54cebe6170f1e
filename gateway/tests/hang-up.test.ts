import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph[Symbol.asyncDispose]());
afterEach(() => {
  graph.places.behave(null);
  graph.logs.length = 0;
});

/** Asks, hangs up once the subgraph is asked, which answers so much later, and tells how that call ended. */
async function hangUpDuring(query: string, later: number): Promise<'aborted' | 'answered'> {
  const hangUp = new AbortController();
  const ended = new Promise<'aborted' | 'answered'>((resolve) => {
    graph.places.behave((res) => {
      hangUp.abort();
      const answer = setTimeout(() => res.end('{"data":{"rename":null,"places":[]}}'), later);
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
  expect(await hangUpDuring('{ places { name rating } }', 50_000)).toBe('aborted');
  expect(graph.reviews.received).toEqual([]);
  const { body } = await graph.send('/health/ready');
  expect(body.subgraphs.places).toEqual({ reachable: true });
  expect(graph.logs.filter(({ level }) => Number(level) >= 30)).toEqual([
    expect.objectContaining({ msg: 'the caller hung up', route: '/graphql', calls: [] }),
  ]);
});

test('a mutation that has begun is not cut off', async () => {
  expect(await hangUpDuring('mutation { rename(id: "1", name: "Pnyx") { name } }', 500)).toBe('answered');
});

test('a network that fails a mutation is told of in the log, though the caller hung up', async () => {
  const hangUp = new AbortController();
  const { signal } = hangUp;
  graph.places.behave((res) => {
    hangUp.abort();
    setTimeout(() => res.destroy(), 300);
  });
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

describe('requests that come on one connection before it was answered', () => {
  const inFlight = async () => /requests_in_flight (\d+)/.exec((await graph.send('/metrics')).text)?.[1];
  /** A connection, what it has answered, and its end. */
  async function open() {
    const { hostname, port } = new URL(graph.gateway.url);
    const socket = connect(Number(port), hostname);
    const told = { socket, text: '', isClosed: false };
    socket.on('data', (chunk) => {
      told.text += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      told.isClosed = true;
    });
    await once(socket, 'connect');
    return told;
  }
  const get = (nr: number) => `GET /graphql?query={place(id:${nr}){name}} HTTP/1.1\r\nhost: hub\r\n\r\n`;
  const named = (body: string) => `{"data":{"_k0":{"name":${JSON.stringify(/"(\d)"/.exec(body)?.[1])}}}}`;

  test('begin one after the other, and are answered in their order', async () => {
    graph.places.received.length = 0;
    let most = 0;
    let now = 0;
    graph.places.behave((res, body) => {
      now += 1;
      most = Math.max(most, now);
      res.on('close', () => {
        now -= 1;
      });
      setTimeout(() => res.end(named(body)), 20);
    });
    const told = await open();
    told.socket.write([1, 2, 3, 4].map(get).join(''));
    const names = () => [...told.text.matchAll(/"place":\{"name":"(\d)"/g)].map(([, name]) => name);
    await expect.poll(names).toEqual(['1', '2', '3', '4']);
    expect(most).toBe(1);
    told.socket.destroy();
  });

  test('do not begin once their caller has gone', async () => {
    graph.places.received.length = 0;
    graph.places.behave(() => {});
    const { socket } = await open();
    socket.write([1, 2, 3].map(get).join(''));
    await expect.poll(() => graph.places.received.length).toBe(1);
    socket.destroy();
    await expect.poll(inFlight).toBe('0');
    expect(graph.places.received).toHaveLength(1);
  });

  test('are too many beyond a hundred', async () => {
    graph.places.behave(() => {});
    const told = await open();
    told.socket.write(get(1).repeat(200));
    await expect.poll(() => told.isClosed).toBe(true);
    await expect.poll(inFlight).toBe('0');
  });
});
