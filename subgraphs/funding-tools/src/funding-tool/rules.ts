import type { Fault } from '@koinipoli/kit';
import type { Money } from '@koinipoli/schema';

/** The greatest amount is not less than the least; in two currencies they cannot be compared. */
export function checkAmounts({ minimumAmount, maximumAmount }: Readonly<Record<string, unknown>>): Fault[] {
  const [least, most] = [minimumAmount, maximumAmount] as (Money | null | undefined)[];
  return least && most && least.currency === most.currency && most.amount < least.amount
    ? [{ code: 'INVALID', message: 'is less than the minimum', path: ['maximumAmount'] }]
    : [];
}
