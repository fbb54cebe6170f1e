import type { Claims } from '@koinipoli/schema/token/internal';
import { nobody } from '@koinipoli/schema/token/internal';
import { z } from 'zod';
import { Bounded } from '../bounded.js';
import type { AccessConfig } from '../config/access.js';
import { hashOf } from '../hash.js';
import { Refusal } from '../response/refusal.js';
import type { InternalTokens } from '../subgraph/internal-token.js';
import { keySubject, type ReadClaims } from './access-token.js';
import { askOutside } from './outside.js';

/** Milliseconds for which an answer is believed: a key's claims, that it is no key, and the first while nobody answers. */
const lives = { good: 30_000, bad: 10_000, alone: 600_000 };
const most = 10_000;

interface Known {
  /** Null: no key. */
  claims: Claims | null;
  reason: string;
  at: number;
  /** When the key itself ends. */
  ends: number;
}

const found = z.object({
  subject: z.string().min(1).max(200),
  scopes: z.array(z.string().max(100)).max(100),
  organisations: z.array(z.string().max(200)).max(100),
  expiresAt: z.iso.datetime({ offset: true }),
});
const notFound = z.object({ reason: z.enum(['unknown', 'expired', 'revoked']) });

/**
 * Makes what asks the keeper of API keys about a key, by its hash: the key itself is neither sent, kept nor logged.
 * Answers are kept a short while, so that a revoked key works for half a minute longer at most; while the keeper does
 * not answer, keys that it knew go on for ten minutes.
 */
export function createKeyReader(keeper: AccessConfig['apiKeys'], tokens: InternalTokens): ReadClaims {
  if (!keeper) return async () => refuse('This hub takes no API keys: send none.');
  const kept = new Bounded<string, Known>(most);
  const asking = new Map<string, Promise<Known>>();

  async function ask(hash: string): Promise<Known> {
    const headers = await tokens.headersFor(keeper?.audience ?? '', nobody);
    const { status, body } = await askOutside(keeper?.url ?? '', { body: { hash }, headers });
    const known = status === 200 ? accepted(found.parse(body)) : refused(status, body);
    kept.set(hash, known);
    return known;
  }

  async function look(hash: string): Promise<Known> {
    const known = kept.get(hash);
    const age = known ? Date.now() - known.at : 0;
    if (known && age < (known.claims ? lives.good : lives.bad)) return known;
    const answer = asking.get(hash) ?? ask(hash).finally(() => asking.delete(hash));
    asking.set(hash, answer);
    return answer.catch((error) => {
      if (known?.claims && age < lives.alone) return known;
      throw error;
    });
  }

  return async (key) => {
    if (!/^[\w-]{20,200}$/.test(key)) refuse('The API key is not one of this hub.');
    const known = await look(hashOf(key)).catch(() => {
      throw new Refusal(
        503,
        'NETWORK_DOWN',
        'The keeper of API keys does not answer, so yours cannot be checked.',
      );
    });
    if (!known.claims) return refuse(`The API key ${known.reason}.`);
    if (known.ends <= Date.now()) return refuse(`The API key ${reasons.expired}.`);
    return known.claims;
  };
}

const reasons = {
  unknown: 'is not one of this hub',
  expired: 'has expired',
  revoked: 'was revoked',
};

function accepted({ subject, scopes, organisations, expiresAt }: z.infer<typeof found>): Known {
  const claims = { subject: keySubject + subject, scopes, organisations };
  return { claims, reason: '', at: Date.now(), ends: Date.parse(expiresAt) };
}

function refused(status: number, body: unknown): Known {
  if (status !== 404) throw new Error(`The keeper of API keys answered ${status}.`);
  return { claims: null, reason: reasons[notFound.parse(body).reason], at: Date.now(), ends: 0 };
}

function refuse(message: string): never {
  throw new Refusal(401, 'UNAUTHENTICATED', message);
}
