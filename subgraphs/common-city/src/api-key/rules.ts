import { isAtLeast, plainFaults, type Role, roles, type Viewer } from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';

/** Days for which a key may go on. */
export const longestDays = 366;

/** Hours for which a key may outlive the one that follows it. */
export const longestGrace = 24 * 30;

/** What a key may be asked to be. */
export interface Wanted {
  label: string;
  scopes: readonly string[];
  organisations: readonly string[];
  expiresAt: Date;
}

type Problems = ProblemRow[];
const problem = (field: string, message: string, code: ProblemRow['code'] = 'INVALID'): ProblemRow => ({
  path: ['input', field],
  code,
  message: `${field}: ${message}`,
});

/** Why a key may not be as it is wanted; empty: it may. */
export function wrongWith({ label, scopes, organisations, expiresAt }: Wanted, now: Date): Problems {
  const problems: Problems = plainFaults(label).map(({ message }) => problem('label', `${message}.`));
  if (label.trim() === '') problems.push(problem('label', 'is empty; say what the key is for.', 'REQUIRED'));
  if (label.length > 100) problems.push(problem('label', 'is longer than 100 characters.', 'LIMIT'));
  if (scopes.length === 0)
    problems.push(problem('scopes', 'are none; a key that may nothing is none.', 'REQUIRED'));
  if (scopes.length > 20) problems.push(problem('scopes', 'are more than 20.', 'LIMIT'));
  const odd = scopes.find((scope) => !partsOf(scope));
  if (odd !== undefined) problems.push(problem('scopes', `hold one that is not like kalo:editor.`));
  if (organisations.length > 100) problems.push(problem('organisations', 'are more than 100.', 'LIMIT'));
  if (organisations.some((id) => !/^[\w:.-]{1,200}$/.test(id)))
    problems.push(problem('organisations', 'hold what is no id.'));
  const days = (expiresAt.getTime() - now.getTime()) / 86_400_000;
  if (days <= 0) problems.push(problem('expiresAt', 'is over already.'));
  if (days > longestDays)
    problems.push(problem('expiresAt', `is more than ${longestDays} days from now.`, 'LIMIT'));
  return problems;
}

/**
 * What of a key its giver does not have to give: nobody hands on more than they hold, and a key makes no keys, which
 * would outlive it.
 */
export function notHeld(given: Pick<Wanted, 'scopes' | 'organisations'>, giver: Viewer): Problems {
  if (giver.subject?.startsWith('key:'))
    return [{ path: [], code: 'NOT_YOURS', message: 'An API key makes no API keys; sign in.' }];
  const held = giver.scopes ?? [];
  const missing = given.scopes.filter((scope) => !holds(held, scope));
  const problems = missing.map((scope) =>
    problem('scopes', `you do not hold ${scope.slice(0, 100)} yourself.`, 'NOT_YOURS'),
  );
  const isStewardOfAll = given.scopes.every((scope) => holds(held, `${partsOf(scope)?.network}:steward`));
  const foreign = given.organisations.filter((id) => !giver.organisations.includes(id));
  if (foreign.length > 0 && !isStewardOfAll)
    problems.push(problem('organisations', 'you do not act for all of them yourself.', 'NOT_YOURS'));
  return problems;
}

function holds(held: readonly string[], wanted: string): boolean {
  const parts = partsOf(wanted);
  return (
    parts !== null &&
    held.some((scope) => {
      const own = partsOf(scope);
      return own?.network === parts.network && isAtLeast(own.role, parts.role);
    })
  );
}

function partsOf(scope: string): { network: string; role: Role } | null {
  const [, network, role] = /^([a-z][a-z0-9-]{0,62}):([a-z]+)$/.exec(scope) ?? [];
  if (!network || !roles.some((known) => known === role) || role === 'public') return null;
  return { network, role: role as Role };
}
