/**
 * All values of `errors[].extensions.code`: a closed list, the same in every subgraph and in the gateway.
 * The text says what a client is told; schema/README.md prints the same table.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The text is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation of that name, or several and no name was given.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request: malformed JSON, empty body, wrong content type.',
  PERSISTED_QUERY_NOT_FOUND: 'No document is stored under that hash.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Stored documents are switched off.',
  BAD_USER_INPUT: 'An argument or variable has a value that is not allowed; names the field and the reason.',
  BAD_CURSOR: 'A cursor that is broken or of another list, filter or order.',
  LIMIT_EXCEEDED: '`first`, depth, cost, size or number of groups over the limit; says the limit.',
  RATE_LIMITED: 'Too many requests; says when to come back.',
  UNAUTHENTICATED: 'No valid token where one is needed.',
  FORBIDDEN: 'Not allowed for this caller.',
  CONFLICT: 'A decision that the present state does not allow.',
  NETWORK_DOWN: 'A network does not answer; `extensions.network` names it.',
  NETWORK_TIMEOUT: 'A network did not answer in time; `extensions.network` names it.',
  NETWORK_BUSY:
    'A network is asked more at once than it can take; ask again later. `extensions.network` names it.',
  INTERNAL: 'A fault of ours, logged under `extensions.requestId`.',
} as const;

/** One code of the closed list. */
export type ErrorCode = keyof typeof errorCodes;

/** Tells whether a value from outside is one of the closed codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
