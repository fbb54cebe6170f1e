import { isIP } from 'node:net';
import { z } from 'zod';

/** Who may ask, as the gateway is told from outside. */
export interface AccessConfig {
  /** The identity provider; undefined: there is none, and tokens are refused. */
  provider: ProviderConfig | undefined;
  /** Who keeps API keys; undefined: nobody, and keys are refused. */
  apiKeys: { url: string; audience: string } | undefined;
  /** The gateway's private key, a JWK or a file with one; undefined: subgraphs are sent no internal token. */
  internalKey: string | undefined;
  /** Changes that one viewer, and one address of viewers who did not sign in, may ask for in a minute. */
  mutationsPerMinute: { viewer: number; address: number };
  /** Addresses whose word about the caller's address is taken. */
  trustedProxies: string[];
}

/** How tokens are checked. */
export interface ProviderConfig {
  issuer: string;
  audience: string;
  /** Undefined: as the issuer's discovery document says. */
  jwksUrl: string | undefined;
  algorithms: string[];
}

/** Signatures by a private key: with a shared secret, whoever checks could sign as well. */
const algorithms = /^(ES(256|384|512)|RS(256|384|512)|PS(256|384|512)|EdDSA|Ed25519)$/;

const address = () => z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).optional();
const perMinute = (fallback: number) => {
  const error = 'is not a whole number from 1 to 1000000';
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/, { error })
    .transform(Number)
    .pipe(z.number().max(1_000_000, { error }))
    .default(fallback);
};

/** The variables of access, for the whole of the gateway's. */
export const accessVariables = {
  AUTH_ISSUER: address(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_JWKS_URL: address(),
  AUTH_ALGORITHMS: list('ES256,EdDSA,RS256', {
    allows: (each) => algorithms.test(each),
    otherwise: 'is not an algorithm of public keys, such as ES256',
  }),
  API_KEYS_URL: address(),
  API_KEYS_AUDIENCE: z.string().optional(),
  INTERNAL_KEY: z.string().optional(),
  MUTATIONS_PER_MINUTE: perMinute(120),
  MUTATIONS_PER_MINUTE_PUBLIC: perMinute(30),
  TRUSTED_PROXIES: list('', {
    allows: (each) => isIP(each.split('/')[0] ?? '') > 0 && /^[^/]+(\/\d{1,3})?$/.test(each),
    otherwise: 'is not an address or a block of them, such as 10.0.0.0/8',
  }),
};

const shape = z.object(accessVariables);

/** What variables need beside them; empty: all is there. */
export function accessFaults(given: Readonly<Record<string, unknown>>): string[] {
  return [
    ['AUTH_ISSUER', 'AUTH_AUDIENCE'],
    ['AUTH_AUDIENCE', 'AUTH_ISSUER'],
    ['AUTH_JWKS_URL', 'AUTH_ISSUER'],
    ['API_KEYS_URL', 'API_KEYS_AUDIENCE'],
    ['API_KEYS_URL', 'INTERNAL_KEY'],
  ].flatMap(([one = '', other = '']) =>
    given[one] !== undefined && given[other] === undefined ? [`${other} is needed beside ${one}`] : [],
  );
}

/** The part of the configuration that is about access. */
export function accessOf(read: z.infer<typeof shape>): AccessConfig {
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, API_KEYS_URL: url, API_KEYS_AUDIENCE: keeper } = read;
  return {
    provider:
      issuer && audience
        ? { issuer, audience, jwksUrl: read.AUTH_JWKS_URL, algorithms: read.AUTH_ALGORITHMS }
        : undefined,
    apiKeys: url && keeper ? { url, audience: keeper } : undefined,
    internalKey: read.INTERNAL_KEY,
    mutationsPerMinute: { viewer: read.MUTATIONS_PER_MINUTE, address: read.MUTATIONS_PER_MINUTE_PUBLIC },
    trustedProxies: read.TRUSTED_PROXIES,
  };
}

function list(
  fallback: string,
  { allows, otherwise }: { allows: (each: string) => boolean; otherwise: string },
) {
  return z
    .string()
    .default(fallback)
    .transform((text, { addIssue }) => {
      const parts = text.split(',').flatMap((part) => part.trim() || []);
      for (const part of parts)
        if (!allows(part)) addIssue(`holds ${JSON.stringify(part)}, which ${otherwise}`);
      return parts;
    });
}
