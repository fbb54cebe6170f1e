import { type ErrorCode, isErrorCode } from '@koinipoli/schema/error-codes';
import type { GraphQLFormattedError } from 'graphql';

/** Codes by which a subgraph speaks of the gateway's own request or of a fault of its own; that its database is away or too slow, a client may know. */
const ownCodes = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTERNAL',
]);

/** An error that a subgraph reports: its words are kept if its code is on the closed list, otherwise nothing but its path is. */
export function fromReported(reported: Record<string, unknown>, network: string): GraphQLFormattedError {
  const extensions = (reported.extensions ?? {}) as Record<string, unknown>;
  const path = readPath(reported.path);
  const { code, field } = extensions;
  if (!isErrorCode(code) || ownCodes.has(code) || typeof reported.message !== 'string') {
    return { message: 'Unexpected error.', ...(path && { path }), extensions: { code: 'INTERNAL', network } };
  }
  return {
    message: reported.message,
    ...(path && { path }),
    extensions: { code, network, ...(typeof field === 'string' && { field }) },
  };
}

function readPath(path: unknown): (string | number)[] | undefined {
  const isStep = (step: unknown) => typeof step === 'string' || typeof step === 'number';
  return Array.isArray(path) && path.length > 0 && path.length < 100 && path.every(isStep) ? path : undefined;
}
