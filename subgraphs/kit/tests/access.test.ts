import { pseudonymOf, type Subgraph } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { ask, startDoors } from './doors.js';
import { makeKey, publicKeys, type TestKey } from './keys.js';

let database: TestDatabase;
let gateway: TestKey;
let neighbour: TestKey;
let stranger: TestKey;
let guarded: Subgraph;
let open: Subgraph;

beforeAll(async () => {
  database = await openTestDatabase();
  [gateway, neighbour, stranger] = await Promise.all([
    makeKey('gateway'),
    makeKey('neighbours'),
    makeKey('gateway'),
  ]);
  guarded = await startDoors(database, { INTERNAL_JWKS: publicKeys(gateway, neighbour) });
  open = await startDoors(database, {});
});
afterAll(async () => {
  await guarded[Symbol.asyncDispose]();
  await open[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const someone = { subject: 'maria', scopes: ['toys:editor', 'others:steward'], organisations: ['org:a'] };

describe('a network with INTERNAL_JWKS', () => {
  it('takes the gateway’s word for who asks, and reads the scopes of its own name alone', async () => {
    const token = await gateway.signer.sign('toys', someone);
    expect(await ask(guarded.url, '{ me }', token)).toMatchObject({
      status: 200,
      data: { me: 'maria editor org:a' },
    });
    const elsewhere = await gateway.signer.sign('toys', {
      ...someone,
      scopes: ['others:steward', 'toys:king'],
    });
    expect((await ask(guarded.url, '{ me }', elsewhere)).data).toEqual({ me: 'maria public org:a' });
    expect((await ask(guarded.url, '{ me }', await gateway.signer.sign('toys'))).data).toEqual({
      me: ' public',
    });
  });

  it('decides by role: allowed, FORBIDDEN, UNAUTHENTICATED', async () => {
    const write = 'mutation { write(word: "x") }';
    const as = (scopes: string[]) => gateway.signer.sign('toys', { ...someone, scopes });
    expect((await ask(guarded.url, write, await as(['toys:editor']))).data).toEqual({ write: 'x' });
    expect((await ask(guarded.url, write, await as(['toys:member']))).codes).toEqual(['FORBIDDEN']);
    expect((await ask(guarded.url, write, await gateway.signer.sign('toys'))).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('lets whoever signed in do what needs somebody, and says so in the description', async () => {
    const sign = 'mutation { sign(word: "x") }';
    const as = (who?: object) => gateway.signer.sign('toys', who as typeof someone | undefined);
    expect((await ask(guarded.url, sign, await as({ ...someone, scopes: [] }))).data).toEqual({ sign: 'x' });
    expect((await ask(guarded.url, sign, await as(someone))).data).toEqual({ sign: 'x' });
    expect((await ask(guarded.url, sign, await as())).codes).toEqual(['UNAUTHENTICATED']);
    const { data } = await ask(guarded.url, '{ _service { sdl } }', await as());
    expect(data).toHaveProperty(
      '_service.sdl',
      expect.stringContaining('Somebody writes. For everyone who signed in.'),
    );
  });

  it('adds what the network itself made of a person, at once and only upwards', async () => {
    const subject = 'nikos';
    const asked = async (scopes: string[]) =>
      (await ask(guarded.url, '{ me }', await gateway.signer.sign('toys', { ...someone, subject, scopes })))
        .data?.['me'];
    expect(await asked([])).toBe('nikos public org:a');
    const pseudonym = await pseudonymOf(database.db, { subject, role: 'public', organisations: [] });
    await database.db.execute(
      sql`insert into members (pseudonym, role, organisations) values (${pseudonym}, 'member', '{org:b,org:a}')`,
    );
    expect(await asked([])).toBe('nikos member org:a org:b');
    expect(await asked(['toys:steward'])).toBe('nikos steward org:a org:b');
    await database.db.execute(sql`delete from members where pseudonym = ${pseudonym}`);
    expect(await asked([])).toBe('nikos public org:a');
  });

  it('covers _service and _entities, and leaves health open', async () => {
    const entities = '{ _service { sdl } }';
    expect((await ask(guarded.url, entities)).status).toBe(401);
    expect((await ask(guarded.url, entities, await gateway.signer.sign('toys'))).status).toBe(200);
    expect((await fetch(`${guarded.url}?query={__typename}`)).status).toBe(401);
    expect((await fetch(new URL('/health/live', guarded.url))).status).toBe(200);
    expect((await fetch(new URL('/health/ready', guarded.url))).status).toBe(503);
  });

  it('lets a neighbour follow what networks may ask, and nothing else', async () => {
    const status = async (path: string, { signer }: TestKey) =>
      (
        await fetch(new URL(path, guarded.url), {
          headers: { authorization: `Bearer ${await signer.sign('toys', someone)}` },
        })
      ).status;
    expect([await status('/trusted', neighbour), await status('/gateway-only', neighbour)]).toEqual([
      200, 401,
    ]);
    expect([await status('/trusted', gateway), await status('/gateway-only', gateway)]).toEqual([200, 200]);
    expect(await status('/trusted', stranger)).toBe(401);
    expect((await fetch(new URL('/trusted', guarded.url))).status).toBe(401);
  });
});

/** A token that differs from a good one in one thing. */
async function forge(change: {
  key?: TestKey;
  alg?: string;
  secret?: Uint8Array;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { key = gateway } = change;
  const header = { alg: change.alg ?? 'EdDSA', typ: 'internal+jwt', kid: key.secret.kid, ...change.header };
  const claims = {
    iss: 'gateway',
    aud: 'toys',
    sub: 'maria',
    scope: 'toys:steward',
    iat: now,
    exp: now + 60,
    ...change.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader(header)
    .sign(change.secret ?? (await importJWK(key.secret, 'EdDSA')));
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a token that is no good', () => {
  const now = Math.floor(Date.now() / 1000);

  it('differs in one thing from one that is good', async () => {
    expect((await ask(guarded.url, '{ me }', await forge({}))).data).toEqual({ me: 'maria steward' });
  });

  it.each<[string, () => Promise<string>]>([
    ['signed by a key that only says it is the gateway’s', () => forge({ key: stranger })],
    ['signed by a network that calls itself the gateway', () => forge({ key: neighbour })],
    [
      'of a network, which may not ask the graph',
      () => forge({ key: neighbour, claims: { iss: 'neighbours' } }),
    ],
    ['of another network’s audience, replayed', () => gateway.signer.sign('others', someone)],
    ['without an audience', () => forge({ claims: { aud: undefined } })],
    ['of an unknown issuer', () => forge({ claims: { iss: 'gateway.evil' } })],
    ['expired', () => forge({ claims: { iat: now - 120, exp: now - 60 } })],
    ['of a life longer than a minute', () => forge({ claims: { iat: now - 300, exp: now + 3600 } })],
    ['without an end', () => forge({ claims: { exp: undefined } })],
    ['not yet valid', () => forge({ claims: { nbf: now + 60 } })],
    ['from the future', () => forge({ claims: { iat: now + 600, exp: now + 660 } })],
    ['of another type, as an identity provider gives', () => forge({ header: { typ: 'at+jwt' } })],
    ['that names no key', () => forge({ header: { kid: undefined } })],
    [
      'signed with the public key as a secret',
      () => forge({ alg: 'HS256', secret: Buffer.from(String(gateway.secret.x), 'base64url') }),
    ],
    [
      'signed with the text of the keys as a secret',
      () => forge({ alg: 'HS256', secret: Buffer.from(publicKeys(gateway)) }),
    ],
    [
      'without a signature',
      async () =>
        `${encode({ alg: 'none', typ: 'internal+jwt', kid: 'gateway' })}.${(await forge({})).split('.')[1]}.`,
    ],
    [
      'with claims changed',
      async () => {
        const [header, , signature] = (await forge({})).split('.');
        return [
          header,
          encode({ iss: 'gateway', aud: 'toys', sub: 'eve', iat: now, exp: now + 60 }),
          signature,
        ].join('.');
      },
    ],
    ['that is none', async () => 'a.b.c'],
  ])('%s is refused', async (_what, make) => {
    const { status, codes, data } = await ask(guarded.url, '{ me }', await make());
    expect([status, codes, data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
  });
});

describe('a network without INTERNAL_JWKS', () => {
  it('answers everyone as nobody, and changes nothing', async () => {
    const token = await gateway.signer.sign('toys', someone);
    expect((await ask(open.url, '{ me }', token)).data).toEqual({ me: ' public' });
    for (const query of ['mutation { write(word: "x") }', 'mutation { say(word: "x") }'])
      expect((await ask(open.url, query, token)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await fetch(new URL('/trusted', open.url))).status).toBe(200);
    expect((await fetch(new URL('/gateway-only', open.url))).status).toBe(401);
  });

  it('does not start where others could reach it', async () => {
    await expect(startDoors(database, { HOST: '0.0.0.0' })).rejects.toThrow(
      'INTERNAL_JWKS: is needed to listen on HOST 0.0.0.0',
    );
  });
});
