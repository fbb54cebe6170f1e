import type { ProblemRow } from '@koinipoli/schema';
import { emailKind, phoneKind } from '../record/kinds-contact.js';
import type { Standing } from './queries.js';

/** What is wrong with a way to reach somebody: it is one e-mail address or one telephone number. */
export function checkContact(contact: string | null): ProblemRow[] {
  if (contact === null) return [];
  if ([emailKind, phoneKind].some(({ check }) => check(contact).length === 0)) return [];
  const message = 'One e-mail address or one telephone number, as `maria@example.org` or `+30 210 1234567`.';
  return [{ path: ['contact'], code: 'INVALID', message }];
}

/** Why nobody can enrol in a record now; empty: one can. */
export function checkStanding(kind: string, standing: Standing | undefined): ProblemRow[] {
  const refused = (code: ProblemRow['code'], message: string): ProblemRow[] => [
    { path: ['id'], code, message },
  ];
  if (!standing) return refused('NOT_FOUND', `This network has no ${kind} of that id.`);
  if (standing.over) return refused('CLOSED', 'It is over.');
  if (standing.capacity === null) return refused('CLOSED', 'One does not enrol in it here.');
  if (standing.closed) return refused('CLOSED', 'One can no longer enrol in it.');
  return [];
}
