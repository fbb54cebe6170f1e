import type { Fault } from '@koinipoli/kit';

/** A project does not end before it begins; dates may be years or months. */
export function checkPeriod({ startDate, endDate }: Readonly<Record<string, unknown>>): Fault[] {
  if (typeof startDate !== 'string' || typeof endDate !== 'string') return [];
  const exact = Math.min(startDate.length, endDate.length);
  return startDate.slice(0, exact) > endDate.slice(0, exact)
    ? [{ code: 'INVALID', message: 'is before the start', path: ['endDate'] }]
    : [];
}
