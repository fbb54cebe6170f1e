import type { ErrorCode } from '@koinipoli/schema';
import { GraphQLError } from 'graphql';

/** An error that a client may read: a code of the closed list, a message in plain words, the field it is about. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, field?: string) {
    super(message, { extensions: { code, ...(field ? { field } : {}) } });
    this.name = 'HubError';
  }
}

/** Refuses an argument: `BAD_USER_INPUT` with the field's path. */
export function badInput(field: string, reason: string): HubError {
  return new HubError('BAD_USER_INPUT', `${field}: ${reason}`, field);
}
