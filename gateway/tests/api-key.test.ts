import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';
import { internalKey, readInternal } from './internal-key.js';
import { serve } from './provider.js';

const key = `kp_${'a'.repeat(43)}`;
const question = '{ place(id: "1") { name } }';
const found = {
  subject: '17',
  scopes: ['kalo:editor'],
  organisations: ['org:a'],
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
};

afterEach(() => {
  vi.useRealTimers();
});

/** A keeper of keys that a test can make say anything, and a gateway that asks it. */
async function startKeeper() {
  const keeper = {
    status: 200,
    body: found as unknown,
    asked: [] as { body: string; authorization?: string }[],
  };
  const service = await serve(({ headers, body }) => {
    keeper.asked.push({ body, ...(headers.authorization && { authorization: headers.authorization }) });
    return keeper;
  });
  const graph = await startGraph({
    API_KEYS_URL: `${service.origin}/check`,
    API_KEYS_AUDIENCE: 'keeper',
    INTERNAL_KEY: JSON.stringify((await internalKey()).secret),
  });
  return {
    keeper,
    graph,
    async [Symbol.asyncDispose]() {
      await graph[Symbol.asyncDispose]();
      await service[Symbol.asyncDispose]();
    },
  };
}

const ask = (graph: TestGraph, given = key) => graph.ask(question, { headers: { 'x-api-key': given } });

const refusal = async (graph: TestGraph, given = key) => {
  const { status, body } = await ask(graph, given);
  return [status, body.errors[0].extensions.code, body.errors[0].message];
};

describe('an API key', () => {
  test('is asked about by its hash, with the gateway’s word, and never logged or passed on', async () => {
    await using started = await startKeeper();
    const { keeper, graph } = started;
    expect((await ask(graph)).status).toBe(200);
    const [asked] = keeper.asked;
    expect(JSON.parse(asked?.body ?? '')).toEqual({ hash: createHash('sha256').update(key).digest('hex') });
    expect((await readInternal(asked?.authorization)).payload).toMatchObject({
      iss: 'gateway',
      aud: 'keeper',
    });
    const { payload } = await readInternal(graph.places.received[0]?.headers.authorization);
    expect(payload).toMatchObject({ sub: 'key:17', scope: 'kalo:editor', organisations: ['org:a'] });
    expect(JSON.stringify([graph.logs, graph.places.received])).not.toContain(key);
  });

  test('is asked about once in a while, also by many at once, and an unknown one too', async () => {
    await using started = await startKeeper();
    const { keeper, graph } = started;
    await Promise.all(Array.from({ length: 20 }, () => ask(graph)));
    expect(keeper.asked).toHaveLength(1);
    Object.assign(keeper, { status: 404, body: { reason: 'unknown' } });
    const other = `kp_${'b'.repeat(43)}`;
    for (let i = 0; i < 5; i += 1)
      expect(await refusal(graph, other)).toEqual([
        401,
        'UNAUTHENTICATED',
        'The API key is not one of this hub.',
      ]);
    expect(keeper.asked).toHaveLength(2);
  });

  test.each([
    ['expired', 'The API key has expired.'],
    ['revoked', 'The API key was revoked.'],
  ])('that is %s is refused by that word', async (reason, message) => {
    await using started = await startKeeper();
    Object.assign(started.keeper, { status: 404, body: { reason } });
    expect(await refusal(started.graph)).toEqual([401, 'UNAUTHENTICATED', message]);
    expect(started.graph.places.received).toEqual([]);
  });

  test('that was revoked works for half a minute longer at most', async () => {
    await using started = await startKeeper();
    vi.useFakeTimers({ toFake: ['Date'] });
    expect((await ask(started.graph)).status).toBe(200);
    Object.assign(started.keeper, { status: 404, body: { reason: 'revoked' } });
    expect((await ask(started.graph)).status).toBe(200);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await refusal(started.graph))[0]).toBe(401);
  });

  test('that ends while it is kept, ends', async () => {
    await using started = await startKeeper();
    vi.useFakeTimers({ toFake: ['Date'] });
    started.keeper.body = { ...found, expiresAt: new Date(Date.now() + 5_000).toISOString() };
    expect((await ask(started.graph)).status).toBe(200);
    vi.setSystemTime(Date.now() + 6_000);
    expect((await refusal(started.graph))[2]).toBe('The API key has expired.');
  });

  test('goes on for a while where the keeper is away, and a new one has to wait', async () => {
    await using started = await startKeeper();
    const { keeper, graph } = started;
    vi.useFakeTimers({ toFake: ['Date'] });
    expect((await ask(graph)).status).toBe(200);
    Object.assign(keeper, { status: 503, body: {} });
    vi.setSystemTime(Date.now() + 60_000);
    expect((await ask(graph)).status).toBe(200);
    expect((await refusal(graph, `kp_${'c'.repeat(43)}`)).slice(0, 2)).toEqual([503, 'NETWORK_DOWN']);
    vi.setSystemTime(Date.now() + 600_000);
    expect((await refusal(graph)).slice(0, 2)).toEqual([503, 'NETWORK_DOWN']);
  });

  test.each(['', 'short', 'kp_ü'.padEnd(40, 'x'), `${'a'.repeat(30)}, ${'b'.repeat(30)}`, 'x'.repeat(300)])(
    '%j is none, and nobody is asked',
    async (given) => {
      await using started = await startKeeper();
      const headers = new Headers({ 'content-type': 'application/json' });
      headers.set('x-api-key', Buffer.from(given).toString('latin1'));
      const { status } = await started.graph.send('/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: question }),
      });
      expect([status, started.keeper.asked]).toEqual([401, []]);
    },
  );
});

test('without a keeper a key is refused', async () => {
  await using graph = await startGraph();
  expect(await refusal(graph)).toEqual([401, 'UNAUTHENTICATED', 'This hub takes no API keys: send none.']);
});
