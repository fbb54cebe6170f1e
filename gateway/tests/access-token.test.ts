import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';
import { internalKey, readInternal } from './internal-key.js';
import { audience, startProvider, type TestProvider } from './provider.js';

let provider: TestProvider;
let graph: TestGraph;
beforeAll(async () => {
  provider = await startProvider();
  const { secret } = await internalKey();
  graph = await startGraph({
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: audience,
    INTERNAL_KEY: JSON.stringify(secret),
  });
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});
beforeEach(() => {
  graph.places.received.length = 0;
  graph.logs.length = 0;
});

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const question = '{ place(id: "1") { name } }';
const now = Math.floor(Date.now() / 1000);

/** What the subgraph places was told of the viewer. */
async function toldOf(token?: string) {
  const { status } = await graph.ask(question, token ? bearer(token) : {});
  expect(status).toBe(200);
  return readInternal(graph.places.received.at(-1)?.headers.authorization);
}

describe('a good token', () => {
  test('is told to each subgraph as an internal one, for it alone', async () => {
    const token = await provider.token({ scope: 'kalo:editor x', organisations: ['org:a'] });
    const { payload, protectedHeader } = await toldOf(token);
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: 'gateway', typ: 'internal+jwt' });
    expect(payload).toMatchObject({
      iss: 'gateway',
      aud: 'places',
      sub: 'maria',
      scope: 'kalo:editor x',
      organisations: ['org:a'],
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(60);
    await graph.ask('{ places { rating } }', bearer(token));
    const reviews = await readInternal(graph.reviews.received.at(-1)?.headers.authorization);
    expect(reviews.payload.aud).toBe('reviews');
  });

  test('opens fields that demand its scopes; without them nobody is asked', async () => {
    const asked = '{ place(id: "1") { name complaints } }';
    const open = await graph.ask(asked, bearer(await provider.token({ scope: 'complaints' })));
    expect(open.body).toEqual({ data: { place: { name: 'Agora', complaints: 2 } } });
    graph.reviews.received.length = 0;
    for (const [code, options] of [
      ['FORBIDDEN', bearer(await provider.token({ scope: 'x' }))],
      ['UNAUTHENTICATED', {}],
    ] as const) {
      const { status, body } = await graph.ask(asked, options);
      expect(status).toBe(200);
      expect(body.data).toEqual({ place: { name: 'Agora', complaints: null } });
      expect(body.errors).toMatchObject([{ path: ['place', 'complaints'], extensions: { code } }]);
    }
    expect(graph.reviews.received).toEqual([]);
  });

  test('is not passed on itself, nor logged', async () => {
    const token = await provider.token();
    await graph.ask(question, bearer(token));
    const sent = JSON.stringify(graph.places.received.map(({ headers }) => headers));
    expect(sent).not.toContain(token);
    expect(JSON.stringify(graph.logs)).not.toMatch(/maria|eyJ/);
  });

  test('is signed anew for a viewer only when the last internal token is half over', async () => {
    const token = await provider.token();
    await graph.ask(question, bearer(token));
    await graph.ask(question, bearer(await provider.token({ exp: now + 299 })));
    await graph.ask(question, bearer(await provider.token({ scope: 'kalo:member' })));
    const [first, second, third] = graph.places.received.map(({ headers }) => headers.authorization);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('nobody signed in is told, too', async () => {
    expect((await toldOf()).payload).toMatchObject({ iss: 'gateway', aud: 'places' });
    expect((await toldOf()).payload).not.toHaveProperty('sub');
  });

  test('headers of one’s own that look like the hub’s gain nothing', async () => {
    await graph.ask(question, {
      headers: {
        'x-viewer': 'eve',
        'x-scope': 'places:steward',
        'x-internal-token': 'a.b.c',
        'x-user-id': '1',
      },
    });
    const { headers } = graph.places.received[0] ?? {};
    const own = Object.keys(headers ?? {}).filter((name) => name.startsWith('x-'));
    expect(own.sort()).toEqual(['x-request-id', 'x-time-left-ms']);
    expect((await readInternal(headers?.authorization)).payload).not.toHaveProperty('sub');
  });
});

describe('a token that is no good', () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const good = () => ({ iss: provider.issuer, aud: audience, sub: 'eve', exp: now + 300 });
  const bySecret = (secret: string) =>
    new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(Buffer.from(secret));

  test.each<[string, string, () => Promise<string>]>([
    ['that expired', 'has expired', () => provider.token({ exp: now - 60 })],
    ['not yet valid', 'is not valid yet', () => provider.token({ nbf: now + 600 })],
    ['of another audience', 'is for another audience', () => provider.token({ aud: 'another' })],
    ['of another issuer', 'is of another issuer', () => provider.token({ iss: 'https://evil.example' })],
    ['without an end', 'lacks a good `exp`', () => provider.token({ exp: undefined })],
    ['without a subject', 'lacks a good `sub`', () => provider.token({ sub: undefined })],
    ['of a subject that API keys have', "'s `sub` cannot be used", () => provider.token({ sub: 'key:1' })],
    [
      'of organisations that are none',
      "'s `organisations` cannot be used",
      () => provider.token({ organisations: 'org:a' }),
    ],
    [
      'that is an internal one',
      'is signed with a key',
      async () => {
        const { signer } = await internalKey();
        return signer.sign('places', { subject: 'eve', scopes: ['places:steward'], organisations: [] });
      },
    ],
    [
      'signed by another key of the same name',
      'has a signature that is not valid',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        return new SignJWT(good()).setProtectedHeader({ alg: 'ES256', kid: 'key-1' }).sign(privateKey);
      },
    ],
    ['of a key that is not published', 'is signed with a key', () => provider.token({}, { kid: 'key-9' })],
    [
      'with `alg: none`',
      'is signed by an algorithm',
      async () => `${encode({ alg: 'none' })}.${encode(good())}.`,
    ],
    [
      'signed with the public key as a secret',
      'is signed by an algorithm',
      () => bySecret(JSON.stringify(provider.keys().keys[0])),
    ],
    [
      'with claims changed',
      'has a signature that is not valid',
      async () => {
        const [head, , signature] = (await provider.token()).split('.');
        return [head, encode(good()), signature].join('.');
      },
    ],
    ['that is none', 'is not a signed JWT', async () => 'abc'],
    ['too long', 'is longer than 8192', async () => 'a'.repeat(9000)],
  ])('%s is refused in words', async (_what, words, make) => {
    const token = await make();
    const { status, headers, body } = await graph.ask(question, bearer(token));
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining(words),
        extensions: { code: 'UNAUTHENTICATED', requestId: headers.get('x-request-id') },
      },
    ]);
    expect(body.errors[0].message).toMatch(/^The token[ ']/);
    expect(graph.places.received).toEqual([]);
    expect(JSON.stringify(graph.logs)).not.toContain(token.slice(-20));
  });

  test.each(['Basic bWFyaWE6eA==', 'Bearer', 'Bearer a b', 'token', ''])(
    'the header %j is refused',
    async (authorization) => {
      const { status, body } = await graph.ask(question, { headers: { authorization } });
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  test('a token beside an API key is refused', async () => {
    const headers = {
      authorization: `Bearer ${await provider.token()}`,
      'x-api-key': `kp_${'x'.repeat(40)}`,
    };
    const { status, body } = await graph.ask(question, { headers });
    expect([status, body.errors[0].message]).toEqual([401, 'Send `Authorization` or `X-API-Key`, not both.']);
  });

  test('a header of 100 kB is refused before it is read', async () => {
    const { status, body } = await graph.ask(question, bearer('a'.repeat(100_000)));
    expect([status, body.errors[0].extensions.code]).toEqual([431, 'LIMIT_EXCEEDED']);
  });
});

test('without a provider a token is refused, and a stranger is not', async () => {
  await using open = await startGraph();
  const { status, body } = await open.ask(question, bearer(await provider.token()));
  expect([status, body.errors[0].message]).toEqual([
    401,
    'This hub knows no identity provider (AUTH_ISSUER): send no token.',
  ]);
  expect((await open.ask(question)).status).toBe(200);
  expect(open.places.received.at(-1)?.headers).not.toHaveProperty('authorization');
});

test('the public key lies where subgraphs look, and the private one nowhere', async () => {
  const { headers, text } = await graph.send('/.well-known/jwks.json');
  expect(headers.get('content-type')).toContain('json');
  const { keys } = JSON.parse(text);
  expect(keys).toEqual([
    { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: 'gateway', alg: 'EdDSA', use: 'sig' },
  ]);
});
