import type { ProblemRow } from '@koinipoli/schema';
import type { Standing } from './queries.js';

const mail = /^[^\s@<>"'()[\]\\,;:]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;
const telephone = /^\+?[\d ()./-]{6,25}$/;

/** What is wrong with a way to reach somebody: it is one e-mail address or one telephone number. */
export function checkContact(contact: string | null): ProblemRow[] {
  if (contact === null) return [];
  if (contact.length <= 200 && (mail.test(contact) || telephone.test(contact))) return [];
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
