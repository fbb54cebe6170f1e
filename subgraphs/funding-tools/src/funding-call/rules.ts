import type { FundingCallFilter } from './filter.js';

/** Who asks for closed calls, or for days of the past, is not kept from them by the rule that hides closed ones. */
export function showsClosed(filter?: FundingCallFilter | null): boolean {
  return Boolean(filter?.includeInactive || filter?.open || filter?.statuses?.includes('CLOSED'));
}
