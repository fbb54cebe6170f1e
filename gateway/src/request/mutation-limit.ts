import { isIPv6 } from 'node:net';
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { ErrorCode } from '@koinipoli/schema/error-codes';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AccessConfig } from '../config/access.js';
import type { GatewayContext } from '../context.js';

/** Stops who asks for more changes than a person or a program of good manners does; questions are not counted. */
export function mutationLimit({
  viewer,
  address,
}: AccessConfig['mutationsPerMinute']): ApolloServerPlugin<GatewayContext> {
  const limits = {
    viewer: new RateLimiterMemory({ points: viewer, duration: 60, keyPrefix: 'viewer' }),
    address: new RateLimiterMemory({ points: address, duration: 60, keyPrefix: 'address' }),
  };

  async function consume(ctx: GatewayContext, changes: number): Promise<void> {
    const { subject } = ctx.viewer;
    const limit = subject === null ? limits.address : limits.viewer;
    if (changes > limit.points)
      throw refusal(400, {
        code: 'LIMIT_EXCEEDED',
        message: `At most ${limit.points} changes go in a minute.`,
      });
    try {
      await limit.consume(subject ?? networkOf(ctx.address), changes);
    } catch (left) {
      if (!(left instanceof RateLimiterRes)) throw left;
      const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
      const message = `More than ${limit.points} changes in a minute: come back in ${seconds} s.`;
      throw refusal(429, { code: 'RATE_LIMITED', message, retryAfter: seconds });
    }
  }

  return {
    requestDidStart: async () => ({
      async didResolveOperation({ contextValue, operation, document, schema }) {
        if (operation?.operation !== 'mutation' || !schema.getMutationType()) return;
        await consume(contextValue, countFields(operation.selectionSet, document));
      },
    }),
  };
}

/** Fields at the root: each is a change, however they are spread over fragments. Cycles were refused before. */
function countFields(selectionSet: SelectionSetNode, document: DocumentNode): number {
  return selectionSet.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + countFields(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? sum + countFields(fragment.selectionSet, document)
      : sum;
  }, 0);
}

/** An IPv4 address, or the half of an IPv6 address that a provider gives to one customer: the rest costs nothing. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - rest.length).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

function refusal(
  status: number,
  { code, message, retryAfter }: { code: ErrorCode; message: string; retryAfter?: number },
): GraphQLError {
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  // Of no narrower type: other servers of the workspace's tests declare what `http` holds, and not alike.
  const extensions: Record<string, unknown> = { code, http: { status, headers } };
  return new GraphQLError(message, { extensions });
}
