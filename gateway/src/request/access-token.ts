import type { Claims } from '@koinipoli/schema/token/internal';
import { type FindKey, KeysUnreachable, rotatingKeys } from '@koinipoli/schema/token/key-set';
import { errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ProviderConfig } from '../config/access.js';
import { Refusal } from '../response/refusal.js';
import { askOutside } from './outside.js';

/** Reads who asks from what a header holds. Throws a Refusal that says in safe words why not. */
export type ReadClaims = (credential: string) => Promise<Claims>;

/** What subjects of API keys begin with; a provider's subjects may not. */
export const keySubject = 'key:';

const longest = 8192;
/** Clocks of two machines, in seconds. */
const clockTolerance = 5;

const published = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });
const discovered = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** What a token may say of its bearer: RFC 9068, 2.2 (`sub`, `scope`), and the ids of organisations. */
const claims = z.object({
  sub: z
    .string()
    .min(1)
    .max(255)
    .refine((sub) => !sub.startsWith(keySubject)),
  scope: z
    .string()
    .max(4000)
    .default('')
    .transform((text) => text.split(' ').filter(Boolean)),
  organisations: z.array(z.string().min(1).max(200)).max(100).default([]),
});

/** Makes what checks tokens of the configured identity provider; it is asked for its keys when they are needed. */
export function createTokenReader(provider: ProviderConfig | undefined): ReadClaims {
  if (!provider)
    return async () => refuse('This hub knows no identity provider (AUTH_ISSUER): send no token.');
  const { issuer, audience, algorithms } = provider;
  const findKey = rotatingKeys(() => fetchKeys(provider));
  return async (token) => {
    if (token.length > longest) refuse(`The token is longer than ${longest} characters.`);
    const payload = await verify(token, findKey, { issuer, audience, algorithms });
    const read = claims.safeParse(payload);
    if (!read.success)
      return refuse(`The token's \`${String(read.error.issues[0]?.path[0])}\` cannot be used.`);
    const { sub: subject, scope: scopes, organisations } = read.data;
    return { subject, scopes, organisations };
  };
}

async function verify(
  token: string,
  findKey: FindKey,
  expected: { issuer: string; audience: string; algorithms: string[] },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      ...expected,
      clockTolerance,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    if (error instanceof KeysUnreachable)
      throw new Refusal(
        503,
        'NETWORK_DOWN',
        'The identity provider does not answer, so the token cannot be checked.',
      );
    return refuse(`The token ${wordsOf(error)}.`);
  }
}

/** OpenID Connect Discovery 1.0, 4: the document lies below the issuer, names it (4.3), and says where the keys are. */
async function fetchKeys({ issuer, jwksUrl }: ProviderConfig): Promise<JSONWebKeySet> {
  let address = jwksUrl;
  if (!address) {
    const { body } = await askOutside(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    const document = discovered.parse(body);
    if (document.issuer !== issuer) throw new Error('The discovery document is of another issuer.');
    address = document.jwks_uri;
  }
  const { status, body } = await askOutside(address);
  if (status !== 200) throw new Error(`The keys were answered by ${status}.`);
  return published.parse(body) as JSONWebKeySet;
}

const claimWords: Record<string, string> = {
  aud: 'is for another audience',
  iss: 'is of another issuer',
  nbf: 'is not valid yet',
  iat: 'is not valid yet',
};

const words: Record<string, string> = {
  ERR_JWT_EXPIRED: 'has expired',
  ERR_JOSE_ALG_NOT_ALLOWED: 'is signed by an algorithm that is not accepted',
  ERR_JOSE_NOT_SUPPORTED: 'is signed by an algorithm that is not accepted',
  ERR_JWKS_NO_MATCHING_KEY: 'is signed with a key that the identity provider does not publish',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'does not say which key signed it',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'has a signature that is not valid',
};

/** What is wrong with a token, without a word of it. */
function wordsOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed && error.code !== 'ERR_JWT_EXPIRED')
    return claimWords[error.claim] ?? `lacks a good \`${error.claim.slice(0, 20)}\``;
  return words[(error as { code?: string }).code ?? ''] ?? 'is not a signed JWT';
}

function refuse(message: string): never {
  throw new Refusal(401, 'UNAUTHENTICATED', message);
}
