import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Answer, startGraph, type TestGraph } from './graph.js';
import { audience, startProvider, type TestProvider } from './provider.js';

let provider: TestProvider;
let graph: TestGraph;
beforeAll(async () => {
  provider = await startProvider();
  graph = await startGraph({
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: audience,
  });
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});
afterEach(() => {
  graph.places.behave(null);
  graph.places.received.length = 0;
});

const question = '{ places { name } }';

/** Has the subgraph wait with its answers, each of which says as how many-th it was asked, and more where that is wanted. */
function hold(more = '') {
  const held: (() => void)[] = [];
  const cutOff: string[] = [];
  graph.places.behave((res: ServerResponse, body) => {
    const nr = String(graph.places.received.length);
    res.on('close', () => res.writableFinished || cutOff.push(nr));
    res.setHeader('content-type', 'application/json');
    if (body.includes('mutation')) res.end('{"data":{"rename":{"name":"x"}}}');
    else held.push(() => res.end(JSON.stringify({ data: dataOf(body, nr + more) })));
  });
  return {
    held,
    cutOff,
    release: () => {
      for (const answer of held.splice(0)) answer();
    },
  };
}

/** Under the key that the gateway asks for. */
const dataOf = (body: string, name: string) => {
  const [, key = 'places'] = /(\w+) ?: ?places/.exec(JSON.parse(body).query) ?? [];
  return { [key]: [{ name }] };
};

/** So many requests are in, and not answered. */
const inFlight = (count: number) =>
  expect
    .poll(async () => (await graph.send('/metrics')).text, { timeout: 60_000 })
    .toContain(`koinipoli_requests_in_flight ${count}\n`);

const get = (query: string, headers: Record<string, string> = {}) =>
  graph.send(`/graphql?${new URLSearchParams({ query })}`, { headers });

test('a thousand requests ask the network as often as they differ, and each has its own answer', async () => {
  const { release } = hold();
  const token = `Bearer ${await provider.token({ scope: 'member' })}`;
  const kinds = [{}, { authorization: token }].flatMap((viewer) =>
    ['el', 'en'].flatMap((language) =>
      ['places', 'other: places'].map((field) => ({
        headers: { ...viewer, 'accept-language': language },
        query: `{ ${field} { name } }`,
        key: field.split(':')[0] ?? '',
      })),
    ),
  );
  const asked = Array.from({ length: 1000 }, (_, nr) => {
    const kind = nr % kinds.length;
    const { query, headers } = kinds[kind] as (typeof kinds)[number];
    return [kind, (nr >> 3) % 2 === 0 ? graph.ask(query, { headers }) : get(query, headers)] as const;
  });
  await inFlight(1000);
  release();
  const told = new Map<number, Set<string>>();
  const ids = new Set<string | null>();
  for (const [kind, answer] of asked) {
    const { body, headers, status } = await answer;
    expect([status, Object.keys(body.data)]).toEqual([200, [kinds[kind]?.key]]);
    told.set(kind, (told.get(kind) ?? new Set()).add(JSON.stringify(body.data)));
    ids.add(headers.get('x-request-id'));
  }
  expect(graph.places.received).toHaveLength(8);
  expect([...told.values()].map(({ size }) => size)).toEqual(kinds.map(() => 1));
  expect(new Set([...told].map(([, [data]]) => data)).size).toBe(8);
  expect(ids.size).toBe(1000);
});

test('errors bear the id of their own request, and are of each in log and figures', async () => {
  const held: ServerResponse[] = [];
  graph.places.behave((res) => held.push(res));
  graph.logs.length = 0;
  const both = [1, 2, 3].map(() => graph.ask(question));
  await inFlight(3);
  graph.places.behave((res) => res.destroy());
  for (const res of held) res.destroy();
  const answers = await Promise.all(both);
  const ids = answers.map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(3);
  for (const [nr, { body, text }] of answers.entries()) {
    expect(body).toEqual({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ requestId: ids[nr] }) })],
      data: { places: null },
    });
    expect(text.startsWith('{"errors":[')).toBe(true);
  }
  const told = () => graph.logs.filter(({ errors }) => String(errors) === 'NETWORK_DOWN');
  await expect.poll(told).toHaveLength(3);
  expect(told().map(({ requestId }) => requestId)).toEqual(expect.arrayContaining(ids));
  expect(told().flatMap(({ calls }) => calls)).toHaveLength(1);
  const broken = await Promise.all([1, 2].map(() => graph.ask('{')));
  for (const { body, headers } of broken)
    expect(body.errors[0].extensions.requestId).toBe(headers.get('x-request-id'));
});

test('who hangs up harms nobody else, and the last who does ends the call', async () => {
  const { release, held, cutOff } = hold();
  const first = new AbortController();
  const asking = (signal?: AbortSignal): Promise<Answer> =>
    graph.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
      signal: signal ?? null,
    });
  const gone = asking(first.signal);
  await inFlight(1);
  const second = asking();
  await inFlight(2);
  first.abort();
  await expect(gone).rejects.toThrow('aborted');
  await inFlight(1);
  release();
  expect((await second).body).toEqual({ data: { places: [{ name: '1' }] } });

  const last = new AbortController();
  const alone = asking(last.signal);
  await expect.poll(() => held.length).toBe(1);
  expect(cutOff).toEqual([]);
  last.abort();
  await expect(alone).rejects.toThrow('aborted');
  await expect.poll(() => cutOff).toEqual(['2']);
});

test('a change is made as often as it is asked for, and nobody who asks after it is told what stood before', async () => {
  const { release, held } = hold();
  const before = graph.ask(question);
  await expect.poll(() => held.length).toBe(1);
  const change = 'mutation { rename(id: 1, name: "x") { name } }';
  await Promise.all([1, 2, 3].map(() => graph.ask(change)));
  expect(graph.places.received).toHaveLength(4);
  const after = graph.ask(question);
  await expect.poll(() => held.length).toBe(2);
  release();
  expect((await before).body).toEqual({ data: { places: [{ name: '1' }] } });
  expect((await after).body).toEqual({ data: { places: [{ name: '5' }] } });
});

test('who has a copy is told that it stands, beside others who are given it', async () => {
  const { release, held } = hold();
  const first = get(question);
  await expect.poll(() => held.length).toBe(1);
  release();
  const etag = (await first).headers.get('etag') ?? '';
  graph.places.received.length = 0;
  const both = [get(question), get(question, { 'if-none-match': etag })];
  await inFlight(2);
  release();
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 304]);
  expect(graph.places.received).toHaveLength(1);
});

test('an answer of several is compressed as each of them takes it', async () => {
  const more = ', and many more words of the same kind'.repeat(100);
  const { release } = hold(more);
  const taken = ['br', 'gzip', 'identity', 'gzip', 'br'];
  const asked = taken.map((encoding) => get(question, { 'accept-encoding': encoding }));
  await inFlight(5);
  release();
  for (const [nr, { headers, body }] of (await Promise.all(asked)).entries()) {
    expect(headers.get('content-encoding') ?? 'identity').toBe(taken[nr]);
    expect(body).toEqual({ data: { places: [{ name: `1${more}` }] } });
  }
  expect(graph.places.received).toHaveLength(1);
});
