import { type FieldKind, plainFaults, tidy } from '@koinipoli/kit';
import type { ProblemCode, ProblemRow } from '@koinipoli/schema';

/** One reason to refuse. */
export const problem = (code: ProblemCode, path: readonly string[], message: string): ProblemRow => ({
  path: [...path],
  code,
  message,
});

/** A text as it is kept: composed Unicode, one kind of line break, no blanks around it. */
export const tidied = (text: string | null | undefined): string => tidy(text ?? '') as string;

/** What is wrong with somebody's own words, tidied; none at all are no problem. */
export function wordProblems(path: readonly string[], text: string, most: number): ProblemRow[] {
  if (text.length > most)
    return [problem('LIMIT', path, `Has ${text.length} characters; ${most} are the most.`)];
  return plainFaults(text).map(({ code, message }) => problem(code, path, message));
}

/** The same for words that have to be there. */
export const neededWords = (path: readonly string[], text: string, most: number): ProblemRow[] =>
  text === '' ? [problem('REQUIRED', path, 'Is empty.')] : wordProblems(path, text, most);

/** What is wrong with a value of a kind that records have, too. */
export const faultsOf = <T>(kind: FieldKind<T>, value: T, path: readonly string[]): ProblemRow[] =>
  [...plainFaults(value), ...kind.check(value)].map((fault) =>
    problem(fault.code, [...path, ...(fault.path ?? [])], fault.message),
  );
