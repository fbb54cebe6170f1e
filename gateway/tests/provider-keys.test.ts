import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startGraph } from './graph.js';
import { audience, startProvider, type TestProvider } from './provider.js';

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider[Symbol.asyncDispose]());
afterEach(() => vi.useRealTimers());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const question = '{ place(id: "1") { name } }';

describe('the keys of the provider', () => {
  test('that is away are the last ones, and no key that is not there lets anybody in', async () => {
    await using own = await startProvider();
    await using later = await startGraph({ AUTH_ISSUER: own.issuer, AUTH_AUDIENCE: audience });
    own.answer(false);
    const away = await later.ask(question, bearer(await own.token()));
    expect([away.status, away.body.errors[0].extensions.code]).toEqual([503, 'NETWORK_DOWN']);
    expect((await later.ask(question)).status).toBe(200);
    own.answer(true);
    await expect.poll(async () => (await later.ask(question, bearer(await own.token()))).status).toBe(200);
    own.answer(false);
    expect((await later.ask(question, bearer(await own.token()))).status).toBe(200);
    expect((await later.ask(question, bearer(await own.token({}, { kid: 'other' })))).status).toBe(401);
  });

  test('that change are asked for once in ten seconds, whatever tokens claim', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    await using own = await startProvider();
    await using later = await startGraph({ AUTH_ISSUER: own.issuer, AUTH_AUDIENCE: audience });
    expect((await later.ask(question, bearer(await own.token()))).status).toBe(200);
    const old = await own.token();
    await own.rotate();
    vi.advanceTimersByTime(10_000);
    for (let i = 0; i < 20; i += 1)
      expect((await later.ask(question, bearer(await own.token({}, { kid: `no-${i}` })))).status).toBe(401);
    expect(own.asked()).toBe(2);
    await own.rotate();
    vi.advanceTimersByTime(9_999);
    expect((await later.ask(question, bearer(await own.token()))).status).toBe(401);
    vi.advanceTimersByTime(1);
    expect((await later.ask(question, bearer(await own.token()))).status).toBe(200);
    expect(own.asked()).toBe(3);
    expect((await later.ask(question, bearer(old))).status).toBe(401);
  });

  test('may be told by their address, without discovery', async () => {
    await using later = await startGraph({
      AUTH_ISSUER: provider.issuer,
      AUTH_AUDIENCE: audience,
      AUTH_JWKS_URL: `${new URL(provider.issuer).origin}/keys`,
      AUTH_ALGORITHMS: 'RS256',
    });
    const { status, body } = await later.ask(question, bearer(await provider.token()));
    expect([status, body.errors[0].message]).toEqual([
      401,
      'The token is signed by an algorithm that is not accepted.',
    ]);
  });
});
