import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { startDoors } from './doors.js';
import { makeKey, publicKeys, type TestKey } from './keys.js';
import { startPublisher, until, world } from './publisher.js';

let database: TestDatabase;
let gateway: TestKey;
let neighbour: TestKey;
beforeAll(async () => {
  database = await openTestDatabase();
  [gateway, neighbour] = await Promise.all([makeKey('gateway'), makeKey('neighbours')]);
});
afterAll(() => database[Symbol.asyncDispose]());
afterEach(() => vi.useRealTimers());

it.each([
  ['INTERNAL_KEY', '{"kty":"oct","k":"AAAA"}', 'INTERNAL_KEY: is not a private Ed25519 key'],
  ['INTERNAL_KEY', '{', 'INTERNAL_KEY: is not JSON'],
  ['INTERNAL_KEY', '/nowhere', 'INTERNAL_KEY: the file cannot be read (ENOENT)'],
  ['INTERNAL_JWKS', '{"keys":[]}', 'INTERNAL_JWKS: it has no keys'],
  ['INTERNAL_JWKS', '{"keys":[{"kty":"oct","k":"AAAA","kid":"gateway"}]}', 'holds a private key'],
  ['INTERNAL_JWKS', 'gateway=https://a.example, kalo', 'kalo is not a caller and its address'],
])('%s=%s is refused in words', async (variable, value, message) => {
  await expect(startDoors(database, { [variable]: value })).rejects.toThrow(message);
});

it('are those of the network itself', async () => {
  await expect(startDoors(database, { INTERNAL_KEY: JSON.stringify(neighbour.secret) })).rejects.toThrow(
    'INTERNAL_KEY: is the key of neighbours; this is toys',
  );
});

it('of addresses follow each other, stand while the publisher is away, and speak for one caller', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const next = await makeKey('gateway.2');
  await using publisher = await publishKeys(publicKeys(gateway, neighbour));
  await using subgraph = await startDoors(database, { INTERNAL_JWKS: `gateway=${publisher.url}` });
  const status = async ({ signer }: TestKey, path = '/trusted') =>
    (
      await fetch(new URL(path, subgraph.url), {
        headers: { authorization: `Bearer ${await signer.sign('toys')}` },
      })
    ).status;
  expect(await status(gateway)).toBe(200);
  // The address gives a key of the neighbours too, for whom nobody asked it.
  expect(await status(neighbour)).toBe(401);
  publisher.publish(null);
  expect(await status(gateway)).toBe(200);
  publisher.publish(publicKeys(next));
  // They are asked for once in ten seconds.
  vi.advanceTimersByTime(10_000);
  expect(await status(next)).toBe(200);
  expect(await status(gateway)).toBe(401);
});

it('a follower signs its question with its own key', async () => {
  const toys = await makeKey('toys');
  await using publisher = await startPublisher();
  const tokens: (string | undefined)[] = [];
  publisher.answer((request, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(world('1')));
  });
  await using _subgraph = await startDoors(database, {
    INTERNAL_KEY: JSON.stringify(toys.secret),
    REFERENCE_URL: publisher.url,
  });
  await until(() => tokens.length > 0);
  const claims = JSON.parse(Buffer.from(tokens[0]?.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ iss: 'toys', aud: 'common-city' });
  expect(claims.exp - claims.iat).toBe(60);
  expect(claims.sub).toBeUndefined();
});

/** Publishes keys over HTTP; null: it fails. */
async function publishKeys(first: string) {
  let text: string | null = first;
  const server = createServer((_request, response) =>
    text === null ? response.writeHead(503).end() : response.end(text),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    publish: (next: string | null) => {
      text = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
