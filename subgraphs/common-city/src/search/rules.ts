import { badInput } from '@koinipoli/kit';

/** Characters of a question at most. */
const longest = 200;

/** Checks a question. Throws BAD_USER_INPUT for what no search box holds. */
export function checkQuestion(field: string, question: string, { least = 1, most = longest } = {}): string {
  if (question.length > most) throw badInput(field, `at most ${most} characters, not ${question.length}.`);
  // A search may go over several lines.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(question))
    throw badInput(field, 'holds control characters.');
  if (/\p{Surrogate}/u.test(question)) throw badInput(field, 'is not well-formed Unicode.');
  if (question.trim().length < least)
    throw badInput(field, least === 1 ? 'is empty; say what you look for.' : `at least ${least} characters.`);
  return question;
}
