import type { Actor, Viewer } from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';
import { neededWords, problem, tidied } from '../problem/rules.js';

/** A post as somebody writes it. */
export interface PostWords {
  text: string;
  language: string;
  organisation?: string | null;
  inReplyTo?: string | null;
}

/** A thread as somebody begins it. */
export interface ThreadWords extends Omit<PostWords, 'inReplyTo'> {
  name: string;
  topics: readonly string[];
}

/** Whoever writes in the forum, as its revisions keep them: by role, for it is not told who wrote a post. */
export const authorOf = ({ role }: Viewer): Actor => ({ role, pseudonym: null });

/** Posts of one person within a minute; who writes faster is no person. */
export const mostPostsAMinute = 10;

/** What is wrong with a post, before anything is looked up. */
export const postProblems = ({ text }: PostWords): ProblemRow[] =>
  neededWords(['input', 'text'], tidied(text), 5000);

/** What is wrong with a thread, before anything is looked up. */
export const threadProblems = (given: ThreadWords): ProblemRow[] => [
  ...neededWords(['input', 'name'], tidied(given.name), 200),
  ...(tidied(given.name).includes('\n')
    ? [problem('INVALID', ['input', 'name'], 'Is one line, without breaks.')]
    : []),
  ...(given.topics.length > 20 ? [problem('LIMIT', ['input', 'topics'], 'Has more than 20 topics.')] : []),
  ...postProblems(given),
];
