import { athensDay, type ProblemRow } from '@koinipoli/schema';
import type { RaiseCareAlertInput } from './type.js';

/** What cannot be of the times that somebody gives who raises a need now. */
export function checkTimes(
  { deadline, until }: Pick<RaiseCareAlertInput, 'deadline' | 'until'>,
  now: Date,
): ProblemRow[] {
  const invalid = (field: string, message: string): ProblemRow[] => [
    { path: ['input', field], code: 'INVALID', message: `${field} ${message}.` },
  ];
  if (deadline <= now) return invalid('deadline', 'has passed already');
  if (until != null && until < athensDay(deadline)) return invalid('until', 'lies before the deadline');
  return [];
}
