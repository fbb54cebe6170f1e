import { type Caller, verifyInternal } from '@koinipoli/schema/token/internal';
import type { FindKey } from '@koinipoli/schema/token/key-set';
import { KeysUnreachable } from '@koinipoli/schema/token/key-set';
import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/open.js';
import { membershipOf } from '../person/membership.js';
import { anyone, isAtLeast, roleIn, type Viewer } from './viewer.js';

/** Who may ask at an address, and who asks. */
export interface Access {
  /** Whether tokens are checked. If not, everyone is public and nothing may be changed. */
  isGuarded: boolean;
  /**
   * A hook (`onRequest`) that lets through requests with a valid internal token of one of these callers, and answers
   * others by 401. `open`: without INTERNAL_JWKS it lets everyone through; otherwise nobody.
   */
  only(
    callers: readonly string[] | 'trusted',
    options?: { open?: boolean },
  ): (request: FastifyRequest) => Promise<void>;
  /** On whose behalf a request comes that a hook of `only` let through: role and organisations in this network. */
  viewerOf(request: FastifyRequest): Viewer;
}

/** The name under which the gateway signs. */
export const gatewayName = 'gateway';

/** A call without a valid internal token; it says no more than what is wrong with the token. */
export class CallRefused extends Error {
  readonly statusCode = 401;
}

/** What decides who may ask. */
export interface AccessParts {
  /** Name of the network, which tokens must be made for. */
  name: string;
  db: Database;
  /** Keys of those that are trusted; absent: no tokens are checked. */
  findKey?: FindKey | undefined;
}

/** Makes what guards a network's addresses. */
export function createAccess({ name, db, findKey }: AccessParts): Access {
  const viewers = new WeakMap<FastifyRequest, Viewer>();

  async function admit(request: FastifyRequest, callers: readonly string[] | 'trusted'): Promise<void> {
    if (!findKey) throw new CallRefused('Without INTERNAL_JWKS nobody may ask here.');
    const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new CallRefused('An internal token of the hub is needed here.');
    const caller = await verify(token, findKey, { audience: name, callers });
    viewers.set(request, await viewerOf(db, name, caller));
  }

  return {
    isGuarded: findKey !== undefined,
    only:
      (callers, { open = false } = {}) =>
      (request) =>
        open && !findKey ? Promise.resolve() : admit(request, callers),
    viewerOf: (request) => viewers.get(request) ?? anyone,
  };
}

async function verify(
  token: string,
  findKey: FindKey,
  { audience, callers }: { audience: string; callers: readonly string[] | 'trusted' },
): Promise<Caller> {
  try {
    return await verifyInternal(token, findKey, {
      audience,
      ...(callers === 'trusted' ? {} : { issuers: callers }),
    });
  } catch (error) {
    // A fault of ours, not of the caller's: logged, and answered by 500.
    if (error instanceof KeysUnreachable) throw error;
    throw new CallRefused('The internal token is not valid here.');
  }
}

/** The viewer of a call: what the token says, and what the network itself made of a person. */
async function viewerOf(
  db: Database,
  network: string,
  { subject, scopes, organisations }: Caller,
): Promise<Viewer> {
  if (subject === null) return anyone;
  const given = roleIn(network, scopes);
  const own = await membershipOf(db, subject);
  const role = own && isAtLeast(own.role, given) ? own.role : given;
  return {
    subject,
    role,
    organisations: [...new Set([...organisations, ...(own?.organisations ?? [])])],
    scopes,
  };
}
