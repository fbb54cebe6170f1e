import { isErrorCode } from '@koinipoli/schema';
import { GraphQLError, type GraphQLFormattedError, Kind, parse, type Source, visit } from 'graphql';

const longestMessage = 500;

/** What a client is told of an error, and whether it is ours and belongs in the log. */
export interface MaskedError {
  shown: GraphQLFormattedError;
  fault: boolean;
}

/**
 * The one place where errors become answers: those with a code of the closed list pass, cut to a readable length;
 * a database that does not answer is NETWORK_DOWN, a statement ended for its time NETWORK_TIMEOUT; anything else is INTERNAL and says nothing.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, requestId: string): MaskedError {
  const code = isWrongValue(formatted) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
  const place = formatted.path ? { path: formatted.path } : {};
  if (isErrorCode(code) && code !== 'INTERNAL') {
    const wrong = isWrongValue(formatted) ? argumentOf(error) : undefined;
    const field = formatted.extensions?.['field'] ?? wrong;
    const message = wrong ? `${wrong}: ${formatted.message}` : formatted.message;
    const extensions = { code, ...(field ? { field } : {}) };
    const locations = formatted.locations ? { locations: formatted.locations } : {};
    return { shown: { message: cut(message), ...locations, ...place, extensions }, fault: false };
  }
  if (hasCode(error, isGone)) {
    const message = 'The database of the network does not answer.';
    return { shown: { message, ...place, extensions: { code: 'NETWORK_DOWN', requestId } }, fault: true };
  }
  if (hasCode(error, isTimeout)) {
    const message = 'The network needed too long for this; ask for less.';
    return { shown: { message, ...place, extensions: { code: 'NETWORK_TIMEOUT', requestId } }, fault: true };
  }
  return {
    shown: { message: 'Unexpected error.', ...place, extensions: { code: 'INTERNAL', requestId } },
    fault: true,
  };
}

/**
 * A value that a scalar of ours refused. The gateway does not know our scalars and lets any value through, so this is
 * the caller's mistake and not the gateway's; graphql-js has no code of its own for it.
 */
const isWrongValue = ({ message, extensions }: GraphQLFormattedError): boolean =>
  extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED' && message.startsWith('Expected value of type');

/** Where in the arguments a refused value stands, `filter.open.from`; graphql-js tells its place in the text alone. */
function argumentOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError) || !error.source || !error.positions) return undefined;
  return namesAt(error.source, error.positions[0]);
}

function namesAt(source: Source, position: number | undefined): string | undefined {
  const names: string[] = [];
  let found: string | undefined;
  visit(parse(source), {
    enter(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.push(node.name.value);
      else if (node.loc?.start === position) found ??= names.join('.');
    },
    leave(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.pop();
    },
  });
  return found || undefined;
}

const cut = (message: string): string =>
  message.length > longestMessage
    ? `${message.slice(0, longestMessage).replace(/\p{Surrogate}$/u, '')} …`
    : message;

/** PostgreSQL's code for a query that was cancelled. */
const isTimeout = (code: string): boolean => code === '57014';

/** PostgreSQL going down or not letting in, and what the driver says of a connection that is not to be had. */
const isGone = (code: string): boolean =>
  /^(57P0[1-5]|53300|08...|CONNECT|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)/.test(code);

/** drizzle wraps the driver's error, once. */
function hasCode(error: unknown, isWanted: (code: string) => boolean, depth = 0): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (!(cause instanceof Error) || depth > 5) return false;
  return ('code' in cause && isWanted(String(cause.code))) || hasCode(cause.cause, isWanted, depth + 1);
}
