import { type ErrorCode, isErrorCode } from '@koinipoli/schema/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestLimits } from '../config/limits.js';
import { limitMark } from '../request/limits.js';

/** Marks an error whose words are the gateway's own, made of names of the schema: they may be told with any code. */
export const ownWords = Symbol('own words');

const maxMessage = 500;
const maxQuoted = 60;
const maxErrors = 10;

/** An error as clients see it: a code of the closed list, and nothing that is not on the list of members below. */
export function toClientError(error: unknown, limits: RequestLimits): GraphQLFormattedError {
  const {
    extensions = {},
    message = '',
    path,
    locations,
  } = error instanceof GraphQLError ? error : new GraphQLError('');
  const limit = limitMessage(message, extensions, limits);
  const code = limit ? 'LIMIT_EXCEEDED' : codeOf(message, extensions);
  const { network, field, requestId } = extensions;
  return {
    message:
      code === 'INTERNAL' && !(ownWords in extensions) ? 'Unexpected error.' : (limit ?? cutMessage(message)),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...(typeof network === 'string' && { network }),
      ...(typeof field === 'string' && { field: field.slice(0, maxMessage) }),
      ...(typeof requestId === 'string' && { requestId }),
    },
  };
}

/**
 * One error for each network that does not answer, one for each other fault of a network,
 * and no more errors than fit one screen.
 */
export function mergeErrors(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const merged = new Map<unknown, GraphQLFormattedError>();
  for (const error of errors) {
    const key = mergeKey(error);
    if (!merged.has(key)) merged.set(key, error);
  }
  // An absent network explains what is missing in the answer: it is told first, and never left out.
  const all = [...merged.values()].sort((a, b) => Number(isAbsence(b)) - Number(isAbsence(a)));
  const rest = all.length - maxErrors;
  if (rest <= 0) return all;
  const note = {
    message: `${rest} more errors are left out.`,
    extensions: { code: all[maxErrors]?.extensions?.code },
  };
  return [...all.slice(0, maxErrors), note];
}

/** Shortens a message: quoted values first, so that the reason behind them stays, then the middle. */
export function cutMessage(message: string): string {
  const cut = message.replace(/"(?:[^"\\]|\\.){61,}"?/gs, (quoted) => `${quoted.slice(0, maxQuoted)}…"`);
  if (cut.length <= maxMessage) return cut;
  return `${cut.slice(0, maxMessage - 160)} … ${cut.slice(-150)}`;
}

/** Where an error was thrown, without its message: that may quote variables, which never reach logs. */
export function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  return (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

function mergeKey(error: GraphQLFormattedError): unknown {
  const { code, network } = error.extensions ?? {};
  if (network === undefined) return error;
  if (isAbsence(error)) return `absent ${network}`;
  return JSON.stringify([network, code, error.message]);
}

const absences = new Set<unknown>(['NETWORK_DOWN', 'NETWORK_TIMEOUT', 'NETWORK_BUSY'] satisfies ErrorCode[]);

function isAbsence({ extensions }: GraphQLFormattedError): boolean {
  return absences.has(extensions?.code);
}

function codeOf(message: string, extensions: Record<string, unknown>): ErrorCode {
  if (isErrorCode(extensions.code)) return extensions.code;
  // The last of fifty complaints of graphql-js about variables; Apollo recognises the others.
  if (message.startsWith('Too many errors processing variables')) return 'BAD_USER_INPUT';
  // Apollo gives refusals of stored documents a status and no code.
  const status = (extensions.http as { status?: number } | undefined)?.status;
  return extensions.code === undefined && status === 400 ? 'BAD_REQUEST' : 'INTERNAL';
}

function limitMessage(
  message: string,
  extensions: Record<string, unknown>,
  limits: RequestLimits,
): string | undefined {
  if (extensions[limitMark] !== undefined) return message;
  if (extensions.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') {
    return `The operation selects more fields than the limit of ${limits.selections}.`;
  }
  // graphql-js has no code for it; the misspelling is its own.
  if (/^Syntax Error: Document contains more tha[tn] \d+ tokens/.test(message)) {
    return `The operation has more tokens than the limit of ${limits.tokens}.`;
  }
  // graphql-js stops comparing fields of one name with each other where there are too many.
  if (message === 'Validation aborted.')
    return 'The operation selects too many fields of the same name: ask in several requests.';
  return undefined;
}
