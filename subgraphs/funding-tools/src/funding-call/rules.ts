import type { Fault } from '@koinipoli/kit';
import type { FundingCallFilter } from './filter.js';

/** Who asks for closed calls, or for days of the past, is not kept from them by the rule that hides closed ones. */
export function showsClosed(filter?: FundingCallFilter | null): boolean {
  return Boolean(filter?.includeInactive || filter?.open || filter?.statuses?.includes('CLOSED'));
}

/** A call does not close before it opens. */
export function checkDates({ opensAt, closesAt }: Readonly<Record<string, unknown>>): Fault[] {
  return typeof opensAt === 'string' &&
    typeof closesAt === 'string' &&
    Date.parse(closesAt) <= Date.parse(opensAt)
    ? [{ code: 'INVALID', message: 'is not after the opening', path: ['closesAt'] }]
    : [];
}
