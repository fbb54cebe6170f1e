import type { ProblemRow } from '@koinipoli/schema';
import { neededWords, problem, tidied } from '../problem/rules.js';
import type { Question } from './type.js';

/** An answer to one question, as it is given: by what the question asks for, one of the three. */
export interface GivenAnswer {
  question: string;
  options?: readonly string[] | null;
  number?: number | null;
  text?: string | null;
}

/** An answer to one question, as it is kept. */
export type Answer = { question: string } & ({ options: string[] } | { number: number } | { text: string });

/** Numbers beyond this are no answer to any question that one would ask. */
const largest = 1e12;

/**
 * Reads answers against the questions: of each question at most one, and of the kind that it asks for. Questions may
 * be left out; what was left out is not kept. Pure.
 */
export function readAnswers(
  questions: readonly Question[],
  given: readonly GivenAnswer[],
): { answers: Answer[]; problems: ProblemRow[] } {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const seen = new Set<string>();
  const answers: Answer[] = [];
  const problems: ProblemRow[] = [];
  given.forEach((answer, at) => {
    const path = ['answers', String(at)];
    const question = asked.get(answer.question);
    if (!question)
      problems.push(problem('UNKNOWN_REFERENCE', [...path, 'question'], 'Is none of its questions.'));
    else if (seen.has(question.id))
      problems.push(problem('DUPLICATE', [...path, 'question'], 'Is answered twice.'));
    else {
      seen.add(question.id);
      const found = problemsOf(question, answer, path);
      if (found.length > 0) problems.push(...found);
      else answers.push(answerOf(question, answer));
    }
  });
  return { answers, problems };
}

/** By kind of question: the one field in which its answer stands. */
const fieldOf = { ONE: 'options', SEVERAL: 'options', NUMBER: 'number', TEXT: 'text' } as const;

function problemsOf(question: Question, given: GivenAnswer, path: string[]): ProblemRow[] {
  const field = fieldOf[question.answer];
  const others = (['options', 'number', 'text'] as const).filter(
    (other) => other !== field && given[other] != null,
  );
  if (others.length > 0)
    return others.map((other) =>
      problem(
        'INVALID',
        [...path, other],
        `The question asks for ${question.answer}; answer in \`${field}\`.`,
      ),
    );
  if (given[field] == null) return [problem('REQUIRED', [...path, field], 'Is what the question asks for.')];
  if (field === 'text') return neededWords([...path, field], tidied(given.text), 2000);
  if (field === 'number')
    return Math.abs(given.number ?? Number.NaN) <= largest
      ? []
      : [problem('INVALID', [...path, field], `Is no number up to ${largest}.`)];
  return choiceProblems(question, given.options ?? [], [...path, field]);
}

function choiceProblems(
  { answer, options }: Question,
  chosen: readonly string[],
  path: string[],
): ProblemRow[] {
  const known = new Set(options.map(({ id }) => id));
  const unknown = chosen.flatMap((id, at) =>
    known.has(id)
      ? []
      : [problem('UNKNOWN_REFERENCE', [...path, String(at)], 'Is no option of the question.')],
  );
  if (unknown.length > 0) return unknown;
  if (new Set(chosen).size < chosen.length) return [problem('DUPLICATE', path, 'Names an option twice.')];
  if (answer === 'ONE' && chosen.length !== 1) return [problem('INVALID', path, 'Is one option, exactly.')];
  return [];
}

function answerOf({ id, answer, options }: Question, given: GivenAnswer): Answer {
  if (answer === 'NUMBER') return { question: id, number: given.number ?? 0 };
  if (answer === 'TEXT') return { question: id, text: tidied(given.text) };
  // In the order of the question, so that the order of clicking is not kept.
  const chosen = new Set(given.options);
  return { question: id, options: options.flatMap((option) => (chosen.has(option.id) ? [option.id] : [])) };
}
