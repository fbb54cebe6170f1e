import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, ask } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const steward = {
  scope: 'common-city:steward funding-tools:steward kalo:steward',
  subject: 'maker-of-keys',
};
const fields = 'apiKey { id } secret problems { message }';
type Made = { apiKey: { id: string }; secret: string };

async function change(field: string): Promise<Made> {
  const { data, errors } = await hub.ask(`mutation { made: ${field} { ${fields} } }`, { as: steward });
  expect(errors).toBeUndefined();
  return (data as { made: Made }).made;
}

const askWith = (key: string, query: string): Promise<Answer> =>
  ask(hub.url, query, { headers: { 'x-api-key': key } });

/** What a key of a steward is told of the keys there are, which nobody else is. */
const askBy = (key: string) => askWith(key, '{ apiKeys { nodes { id lastUsedOn } } }');

it('a key lets in, is followed by another, and is out within seconds after it was revoked', async () => {
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const input = `{ label: "Watcher", scopes: ["common-city:steward"], expiresAt: "${soon}" }`;
  const first = await change(`createApiKey(input: ${input})`);
  const { data, errors } = await askBy(first.secret);
  expect(errors).toBeUndefined();
  const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(data).toEqual({ apiKeys: { nodes: [{ id: first.apiKey.id, lastUsedOn: today }] } });

  const next = await change(`rotateApiKey(id: "${first.apiKey.id}")`);
  for (const { secret } of [first, next]) expect((await askBy(secret)).errors).toBeUndefined();

  const unused = await change(`createApiKey(input: ${input})`);
  await change(`revokeApiKey(id: "${unused.apiKey.id}")`);
  expect((await askBy(unused.secret)).errors?.[0]).toMatchObject({
    message: 'The API key was revoked.',
    extensions: { code: 'UNAUTHENTICATED' },
  });
  expect((await askBy(`kp_${'x'.repeat(43)}`)).errors?.[0]?.message).toBe(
    'The API key is not one of this hub.',
  );
  expect(hub.logs.map(({ line }) => line).join('\n')).not.toMatch(/kp_[\w-]{43}/);
});

it('a key takes a network’s data out where its scope lets it, and nowhere else', async () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const keyFor = async (scope: string) =>
    (
      await change(
        `createApiKey(input: { label: "Exports", scopes: ["${scope}"], expiresAt: "${expiresAt}" })`,
      )
    ).secret;
  const asked = '{ fundingExport(record: "funding-programmes") { url fileName } }';
  const editor = await keyFor('funding-tools:editor');
  const { data, errors } = await askWith(editor, asked);
  expect(errors).toBeUndefined();
  const { fundingExport } = data as { fundingExport: { url: string; fileName: string } };
  const { url, fileName } = fundingExport;
  const take = (headers: Record<string, string> = {}) => fetch(new URL(url, hub.url), { headers });
  const taken = await take({ 'x-api-key': editor });
  expect([taken.status, taken.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="${fileName}"`,
  ]);
  expect(await taken.text()).toContain('Αναγνωριστικό');
  for (const scope of ['kalo:steward', 'funding-tools:member']) {
    const key = await keyFor(scope);
    expect((await take({ 'x-api-key': key })).status, scope).toBe(403);
    expect((await askWith(key, asked)).errors?.[0]?.extensions?.['code'], scope).toBe('FORBIDDEN');
  }
  const nobody = await take();
  expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
});

it('nobody but the gateway asks about keys', async () => {
  const check = new URL('/api-keys/check', hub.subgraph('common-city').url);
  const token = await hub.tokenFor(steward);
  for (const headers of [{}, { authorization: `Bearer ${token}` }] as Record<string, string>[]) {
    const response = await fetch(check, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ hash: '0'.repeat(64) }),
    });
    expect(response.status).toBe(401);
  }
});
