import { decodeProtectedHeader, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { FindKey } from './key-set.js';

/** Seconds that an internal token lives. */
export const internalLife = 60;

/** The one algorithm: keys are Ed25519 (RFC 8037). */
const algorithm = 'EdDSA';
/** A type of its own (RFC 8725, 3.11): no token of an identity provider passes for one of these. */
const type = 'internal+jwt';
/** Clocks of two machines, in seconds. */
const clockTolerance = 5;

/** On whose behalf a part of the hub calls another. */
export interface Claims {
  /** Stable id at the identity provider, or of the API key; null: nobody signed in. */
  subject: string | null;
  /** What the subject was given; what a scope means is known to the networks alone. */
  scopes: readonly string[];
  /** Ids of the organisations that the subject acts for. */
  organisations: readonly string[];
}

/**
 * The challenge of an address that takes internal tokens alone (RFC 9110, 11.5): a 401 with it is between two parts of
 * the hub, and none of the one on whose behalf they talk.
 */
export const internalChallenge = 'Bearer realm="internal"';

/** A part of the hub that calls, and on whose behalf. */
export interface Caller extends Claims {
  /** `gateway`, or the name of a network. */
  issuer: string;
}

/** Nobody but the caller itself. */
export const nobody: Claims = { subject: null, scopes: [], organisations: [] };

/** Signs the calls of one part of the hub. */
export interface Signer {
  /** Who signs: the `kid` of its key, up to the first dot. */
  issuer: string;
  /** The half of the key that others check with. */
  publicKey: JWK;
  /** A token for one audience, the name of the network that is called. */
  sign(audience: string, claims?: Claims): Promise<string>;
}

/**
 * Who signs with a key: its id up to the first dot, so that `gateway.2026-11` follows `gateway.2026-05`. A key speaks
 * for its issuer alone; otherwise any network could call another as the gateway, on anybody's behalf.
 */
export const issuerOf = (kid: string): string => kid.split('.')[0] ?? kid;

/** Makes a signer from a private key as a JWK with `kid`. Throws an Error that says what is wrong with the key. */
export async function createSigner(key: JWK): Promise<Signer> {
  const { kty, crv, kid, x, d } = key;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x || !d)
    throw new Error('is not a private Ed25519 key as a JWK (RFC 8037)');
  if (!kid) throw new Error('has no kid, which says who signs');
  const secret = await importJWK(key, algorithm);
  const issuer = issuerOf(kid);
  return {
    issuer,
    publicKey: { kty, crv, x, kid, alg: algorithm, use: 'sig' },
    sign: (audience, { subject, scopes, organisations } = nobody) =>
      new SignJWT({
        ...(subject === null ? {} : { sub: subject }),
        ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
        ...(organisations.length > 0 ? { organisations } : {}),
      })
        .setProtectedHeader({ alg: algorithm, typ: type, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${internalLife}s`)
        .sign(secret),
  };
}

/** What a token is held against. */
export interface Expected {
  /** The name of the network that is asked. */
  audience: string;
  /** Who may call; absent: everyone whose key is known. */
  issuers?: readonly string[];
}

/**
 * Checks an internal token: algorithm, type, signature, issuer, audience and times; the key must be the issuer's own.
 * Throws an error of jose, of `findKey`, or for a key that speaks for another.
 */
export async function verifyInternal(
  token: string,
  findKey: FindKey,
  { audience, issuers }: Expected,
): Promise<Caller> {
  const { payload } = await jwtVerify(token, findKey, {
    algorithms: [algorithm],
    typ: type,
    audience,
    ...(issuers ? { issuer: [...issuers] } : {}),
    clockTolerance,
    requiredClaims: ['iss', 'exp', 'iat'],
    maxTokenAge: internalLife,
  });
  const { iss = '', sub, scope, organisations } = payload;
  if (issuerOf(decodeProtectedHeader(token).kid ?? '') !== iss)
    throw new Error('The key of the token is not its issuer’s.');
  return {
    issuer: iss,
    subject: sub ?? null,
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [],
    organisations: Array.isArray(organisations) ? organisations.filter((id) => typeof id === 'string') : [],
  };
}
