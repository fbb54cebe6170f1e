import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const question = '{ municipality(code: "9183") { name kalo { bodies { totalCount } } } }';

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  await response.text();
  return response.status;
}

describe('the hub with its keys', () => {
  it('answers whoever signed in, and who did not', async () => {
    for (const as of [undefined, { role: 'editor', network: 'kalo' }]) {
      const { errors, data } = await hub.ask('{ municipality(code: "9183") { name } networks { id } }', {
        as,
      });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ municipality: { name: 'Peristeri' } });
    }
  });

  it('lets nobody ask a network past the gateway', async () => {
    const token = await hub.tokenFor({ role: 'steward', network: 'kalo' });
    const kalo = hub.subgraph('kalo').url;
    expect(await statusOf(kalo)).toBe(401);
    expect(await statusOf(kalo, { authorization: `Bearer ${token}` })).toBe(401);
    expect(await statusOf(kalo, { authorization: 'Bearer a.b.c' })).toBe(401);
    const reference = new URL('/reference', hub.subgraph('common-city').url);
    expect((await fetch(reference)).status).toBe(401);
  });

  it('refuses a token that is no good, whatever is asked', async () => {
    const token = await hub.tokenFor({ role: 'editor', network: 'kalo', seconds: -60 });
    const answer = await ask(hub.url, question, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The token has expired.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});
