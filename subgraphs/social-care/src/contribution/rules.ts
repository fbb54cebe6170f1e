import { plainFaults, tidy } from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';
import type { Forum } from './queries.js';

const longest = 5_000;

/** Contributions of one person in one consultation. */
export const mostContributions = 20;

/** A text as it is kept, and what is wrong with it. */
export function readText(
  given: string,
  field: string,
  most: number = longest,
): { text: string; problems: ProblemRow[] } {
  const text = tidy(given) as string;
  const problem = (code: ProblemRow['code'], message: string) => ({
    text,
    problems: [{ path: [field], code, message }],
  });
  if (text === '') return problem('REQUIRED', `${field} is empty.`);
  if (text.length > most)
    return problem('LIMIT', `${field}: at most ${most} characters, not ${text.length}.`);
  const [fault] = plainFaults(text);
  return fault ? problem(fault.code, `${field} ${fault.message}.`) : { text, problems: [] };
}

/** Why somebody cannot say something in a consultation now; empty: they can. */
export function checkForum(forum: Forum | undefined, organisation: string | null): ProblemRow[] {
  const refused = (field: string, code: ProblemRow['code'], message: string): ProblemRow[] => [
    { path: [field], code, message },
  ];
  if (!forum) return refused('consultation', 'NOT_FOUND', 'This network has no consultation of that id.');
  if (!forum.open) return refused('consultation', 'CLOSED', 'The consultation is not open today.');
  if (forum.kind === 'BODIES' && organisation === null)
    return refused(
      'organisation',
      'REQUIRED',
      'It is held with bodies: say which organisation you speak for.',
    );
  if (forum.said) return refused('text', 'DUPLICATE', 'You said just this in it already.');
  if (forum.own >= mostContributions)
    return refused('consultation', 'LIMIT', `At most ${mostContributions} contributions of one person.`);
  return [];
}
