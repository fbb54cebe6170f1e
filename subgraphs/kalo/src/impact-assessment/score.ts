import type { ProblemRow } from '@koinipoli/schema';
import { problem } from '../problem/rules.js';
import type { Answer } from '../question/rules.js';
import type { Question } from '../question/type.js';

/** A tool, as far as scoring needs it. */
export interface ScoredTool {
  questions: readonly Question[];
  /** Null: the tool gives no score. */
  maximumScore: number | null;
}

/**
 * The rule by which a tool makes a score of answers:
 *
 * - Scored are the questions ONE and SEVERAL that have a weight above 0 and an option with points above 0.
 * - A question earns the points of the options chosen, divided by the most that it can give: of ONE the points of its
 *   best option, of SEVERAL those of all options that give any; never less than nothing.
 * - The score is the mean of what the questions earn, by their weights, times `maximumScore`, to two decimals.
 * - A scored question that is not answered earns nothing; {@link unansweredProblems} therefore asks for all of them,
 *   so that nobody is scored low by oversight, or high by leaving out. SEVERAL is answered by choosing none, too.
 *
 * So the greatest score is `maximumScore` whatever points and weights a tool uses. Null: the tool gives no score.
 */
export function scoreOf({ questions, maximumScore }: ScoredTool, answers: readonly Answer[]): number | null {
  const scored = questions.filter(isScored);
  if (maximumScore === null || scored.length === 0) return null;
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  let earned = 0;
  let weights = 0;
  for (const question of scored) {
    const weight = question.weight ?? 0;
    weights += weight;
    earned += (weight * pointsOf(question, given.get(question.id))) / mostOf(question);
  }
  return Math.round((maximumScore * earned * 100) / weights) / 100;
}

/** A problem for each scored question that is not answered. */
export function unansweredProblems(
  { questions, maximumScore }: ScoredTool,
  answers: readonly Answer[],
): ProblemRow[] {
  const answered = new Set(answers.map(({ question }) => question));
  const missing =
    maximumScore === null ? [] : questions.filter((one) => isScored(one) && !answered.has(one.id));
  return missing.map(({ ordinal }) =>
    problem('REQUIRED', ['answers'], `Question ${ordinal} is scored, and not answered.`),
  );
}

const isScored = (question: Question): boolean => (question.weight ?? 0) > 0 && mostOf(question) > 0;

function mostOf({ answer, options }: Question): number {
  const points = options.map(({ score }) => Math.max(score ?? 0, 0));
  if (answer === 'ONE') return Math.max(0, ...points);
  return answer === 'SEVERAL' ? points.reduce((sum, one) => sum + one, 0) : 0;
}

function pointsOf({ options }: Question, answer: Answer | undefined): number {
  if (answer === undefined || !('options' in answer)) return 0;
  const chosen = new Set(answer.options);
  const points = options.reduce((sum, { id, score }) => sum + (chosen.has(id) ? (score ?? 0) : 0), 0);
  return Math.max(points, 0);
}
