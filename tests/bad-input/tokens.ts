import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { TestHub } from '../hub.js';

/** A token that is none, and what its answer has to say. */
export interface TokenCase {
  about: string;
  token: string;
  says: RegExp;
}

/** What a good token of the hub's provider says and how it is signed; the cases change one thing each. */
interface Provider {
  issuer: string;
  key: JWK;
}

/** The provider of a hub in development, whose key lies in the data folder. */
export async function providerOf(hub: TestHub, dataDir: string): Promise<Provider> {
  const { keys } = JSON.parse(await readFile(join(dataDir, 'keys', 'identity.json'), 'utf8'));
  return { issuer: hub.identity?.issuer ?? '', key: keys[0] };
}

type Signing = CryptoKey | Uint8Array;

interface Change {
  alg?: string;
  kid?: string;
  sign?: Signing;
  claims?: Record<string, unknown>;
}

async function sign({ issuer, key }: Provider, change: Change = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: 'koinipoli',
    sub: 'mallory',
    scope: 'social-care:steward',
    iat: now,
    exp: now + 600,
    ...change.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: change.alg ?? 'ES256', kid: change.kid ?? String(key.kid), typ: 'at+jwt' })
    .sign(change.sign ?? ((await importJWK(key, 'ES256')) as CryptoKey));
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The token that all others differ from in one thing. */
export const goodToken = (provider: Provider): Promise<string> => sign(provider);

/** Tokens that are forged, too old, or for somebody else. */
export async function tokenCases(provider: Provider): Promise<TokenCase[]> {
  const now = Math.floor(Date.now() / 1000);
  const { privateKey } = await generateKeyPair('ES256');
  const good = await sign(provider);
  const [head = '', body = '', signature = ''] = good.split('.');
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
  const publicKey = new TextEncoder().encode(JSON.stringify({ ...provider.key, d: undefined }).padEnd(64));
  return [
    {
      about: 'a token of a stranger’s key',
      token: await sign(provider, { sign: privateKey }),
      says: /signature/,
    },
    {
      about: 'a token whose role was raised after it was signed',
      token: `${head}.${encode({ ...payload, scope: 'kalo:steward' })}.${signature}`,
      says: /signature/,
    },
    { about: '`alg: none`', token: `${encode({ alg: 'none' })}.${body}.`, says: /algorithm|signed JWT/ },
    {
      about: 'signed by the public key as if it were a secret (HS256)',
      token: await sign(provider, { alg: 'HS256', sign: publicKey }),
      says: /algorithm/,
    },
    {
      about: 'an expired token',
      token: await sign(provider, { claims: { iat: now - 600, exp: now - 60 } }),
      says: /expired/,
    },
    {
      about: 'a token of another audience',
      token: await sign(provider, { claims: { aud: 'another-hub' } }),
      says: /audience/,
    },
    {
      about: 'a token of another issuer',
      token: await sign(provider, { claims: { iss: 'https://elsewhere.example' } }),
      says: /issuer/,
    },
    {
      about: 'a token with a key id that nobody publishes',
      token: await sign(provider, { kid: '../../etc/passwd' }),
      says: /does not publish/,
    },
    {
      about: 'a token that calls its bearer an API key',
      token: await sign(provider, { claims: { sub: 'key:1' } }),
      says: /`sub`/,
    },
    { about: 'no token at all after "Bearer"', token: 'x'.repeat(20), says: /signed JWT/ },
    { about: 'a token of 9,000 characters', token: `${good}${'A'.repeat(9000)}`, says: /longer/ },
  ];
}
