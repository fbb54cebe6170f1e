import { type Context, perRequest } from '../context.js';
import { HubError } from '../hub-error.js';

/**
 * Records that one request may be given in all. A short document can nest short lists so that they multiply without
 * end, and no depth or length of a document bounds that.
 */
const mostRecords = 20_000;
const spent = perRequest(() => ({ records: 0 }));

/** Gives what it is given, and counts it. Throws LIMIT_EXCEEDED where a request has been given too much. */
export function spend<T>(ctx: Context, given: T[]): T[] {
  const account = spent(ctx);
  account.records += given.length;
  if (account.records <= mostRecords) return given;
  throw new HubError(
    'LIMIT_EXCEEDED',
    `The lists of this question multiply to more than ${mostRecords} records; ask for fewer.`,
  );
}
