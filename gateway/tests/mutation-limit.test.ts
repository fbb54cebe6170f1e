import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkOf } from '../src/request/mutation-limit.js';
import { startGraph, type TestGraph } from './graph.js';
import { audience, startProvider, type TestProvider } from './provider.js';

let provider: TestProvider;
let graph: TestGraph;
beforeAll(async () => {
  provider = await startProvider();
  graph = await startGraph({
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: audience,
    MUTATIONS_PER_MINUTE: '20',
    MUTATIONS_PER_MINUTE_PUBLIC: '5',
    TRUSTED_PROXIES: '127.0.0.0/8',
  });
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

const change = 'mutation { rename(id: "1", name: "Pnyx") { name } }';
const changes = (many: number) =>
  `mutation { ${Array.from({ length: many }, (_, i) => `a${i}: rename(id: "1", name: "x") { name }`).join(' ')} }`;
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const as = async (sub: string) => ({ headers: { authorization: `Bearer ${await provider.token({ sub })}` } });

test('two thousand posts of one viewer: twenty are done, the others are told when to come back', async () => {
  const maria = await as('maria');
  graph.places.received.length = 0;
  const statuses = new Map<number, number>();
  const begun = performance.now();
  const workers = Array.from({ length: 20 }, async () => {
    for (let i = 0; i < 100; i += 1) {
      const { status } = await graph.ask(change, maria);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  await Promise.all(workers);
  // On a slow machine the minute of the first twenty may be over before the last.
  const minutes = 1 + Math.floor((performance.now() - begun) / 60_000);
  const done = statuses.get(200) ?? 0;
  expect(done).toBeGreaterThanOrEqual(20);
  expect(done).toBeLessThanOrEqual(20 * minutes);
  expect(statuses.get(429)).toBe(2_000 - done);
  expect(graph.places.received).toHaveLength(done);
  let refused = await graph.ask(change, maria);
  while (refused.status === 200) refused = await graph.ask(change, maria);
  const { headers, body } = refused;
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(body.errors[0]).toMatchObject({
    message: `More than 20 changes in a minute: come back in ${seconds} s.`,
    extensions: { code: 'RATE_LIMITED' },
  });
});

test('another viewer, and questions, are not held up by it', async () => {
  // Her minute begins here.
  const anna = await as('anna');
  for (let i = 0; i < 20; i += 1) await graph.ask(change, anna);
  expect((await graph.ask(change, anna)).status).toBe(429);
  expect((await graph.ask('{ place(id: "1") { name } }', anna)).status).toBe(200);
  expect((await graph.ask(change, await as('nikos'))).status).toBe(200);
  expect((await graph.ask(change, from('203.0.113.1'))).status).toBe(200);
});

test('each change of a request counts, also in fragments', async () => {
  const eleni = await as('eleni');
  const inFragments = `mutation { ...A ... on Mutation { b: rename(id: "1", name: "x") { name } } }
    fragment A on Mutation { c: rename(id: "1", name: "x") { name } d: rename(id: "1", name: "x") { name } }`;
  expect((await graph.ask(changes(16), eleni)).status).toBe(200);
  expect((await graph.ask(inFragments, eleni)).status).toBe(200);
  expect((await graph.ask(changes(2), eleni)).status).toBe(429);
  const { status, body } = await graph.ask(changes(21), await as('petros'));
  expect([status, body.errors[0].extensions.code]).toEqual([200, 'LIMIT_EXCEEDED']);
});

test('who did not sign in is known by the address, and a customer’s IPv6 addresses are one', async () => {
  const address = (tail: number) => from(`2001:db8:1:2::${tail}`);
  for (let i = 0; i < 5; i += 1) expect((await graph.ask(change, address(i + 1))).status).toBe(200);
  expect((await graph.ask(change, address(99))).status).toBe(429);
  expect((await graph.ask(change, from('2001:db8:1:3::1'))).status).toBe(200);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (given, network) => expect(networkOf(given)).toBe(network));
