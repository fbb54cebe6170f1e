import type { ProblemRow } from '@koinipoli/schema';
import type { RaiseCareAlertInput } from './type.js';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Athens' });

/** The day that it is in Athens, `2026-11-22`. */
export const dayOf = (instant: Date): string => calendar.format(instant);

/** What cannot be of the times that somebody gives who raises a need now. */
export function checkTimes(
  { deadline, until }: Pick<RaiseCareAlertInput, 'deadline' | 'until'>,
  now: Date,
): ProblemRow[] {
  const invalid = (field: string, message: string): ProblemRow[] => [
    { path: ['input', field], code: 'INVALID', message: `${field} ${message}.` },
  ];
  if (deadline <= now) return invalid('deadline', 'has passed already');
  if (until != null && until < dayOf(deadline)) return invalid('until', 'lies before the deadline');
  return [];
}
