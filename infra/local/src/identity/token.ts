import { roles } from '@koinipoli/schema/roles';
import { importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';

/** Whom a token is for; what is not said has a default. */
export interface Who {
  /** One of the roles of a network; `public`: signed in, and nothing more. */
  readonly role?: string;
  readonly network?: string;
  /** In place of role and network: `kalo:editor common-city:steward`. */
  readonly scope?: string;
  readonly subject?: string;
  /** Ids of the organisations that the person acts for. */
  readonly organisations?: readonly string[];
  /** How long the token is good. */
  readonly seconds?: number;
}

/** For whom the tokens of the development provider are. */
export const AUDIENCE = 'koinipoli';

const EIGHT_HOURS = 8 * 3600;

/** Signs a token. */
export async function signToken(who: Who, { key, issuer }: { key: JWK; issuer: string }): Promise<string> {
  const { role = 'public', network = 'kalo', organisations = [], seconds = EIGHT_HOURS } = who;
  const scope = who.scope ?? (role === 'public' ? '' : `${network}:${role}`);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ scope, organisations })
    .setProtectedHeader({ alg: String(key.alg), kid: String(key.kid), typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(who.subject ?? `dev-${role}-${network}`)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(await importJWK(key, key.alg));
}

/** What a question for a token may say. */
export function whoOf(search: unknown, networks: readonly string[]): Who {
  const oneOf = (known: readonly string[]) =>
    z.string().refine((name) => known.includes(name), `is none of ${known.join(', ')}`);
  return z
    .object({
      role: oneOf(roles).optional(),
      network: oneOf(networks).optional(),
      scope: z
        .string()
        .max(1000)
        .regex(/^[\w:-]+( [\w:-]+)*$/, 'is not like kalo:editor social-care:member')
        .optional(),
      subject: z.string().min(1).max(200).optional(),
      organisations: z
        .string()
        .max(2000)
        .transform((ids) => ids.split(/[\s,]+/).filter(Boolean))
        .optional(),
    })
    .parse(search);
}
