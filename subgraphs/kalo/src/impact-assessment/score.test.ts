import { describe, expect, it } from 'vitest';
import type { Answer } from '../question/rules.js';
import type { AnswerKind, Question } from '../question/type.js';
import { scoreOf, unansweredProblems } from './score.js';

const question = (
  id: string,
  answer: AnswerKind,
  weight: number | null,
  scores: (number | null)[],
): Question => ({
  id,
  ordinal: Number(id.slice(1)),
  text: { el: id },
  answer,
  weight,
  options: scores.map((score, at) => ({ id: `${id}/${at}`, text: { el: '' }, score })),
});
const chosen = (id: string, ...options: number[]): Answer => ({
  question: id,
  options: options.map((at) => `${id}/${at}`),
});

const questions = [
  question('q1', 'ONE', 3, [0, 1, 4]),
  question('q2', 'SEVERAL', 1, [1, 1, 2, -1]),
  question('q3', 'NUMBER', null, []),
  question('q4', 'ONE', null, [5, 0]),
];
const tool = { questions, maximumScore: 100 };

describe('scoreOf', () => {
  it.each([
    ['all points', [chosen('q1', 2), chosen('q2', 0, 1, 2)], 100],
    ['no points', [chosen('q1', 0), chosen('q2')], 0],
    ['the mean by weight', [chosen('q1', 1), chosen('q2', 2)], 31.25],
    ['points taken away', [chosen('q1', 2), chosen('q2', 0, 3)], 75],
    ['never less than nothing of a question', [chosen('q1', 2), chosen('q2', 3)], 75],
    ['nothing for what is left out', [chosen('q1', 2)], 75],
    ['nothing for what is not scored', [chosen('q4', 0), { question: 'q3', number: 1000 }], 0],
  ])('gives %s', (_name, answers, score) => expect(scoreOf(tool, answers)).toBe(score));

  it('gives two decimals', () =>
    expect(
      scoreOf({ questions: [question('q1', 'ONE', 1, [1, 2, 3])], maximumScore: 10 }, [chosen('q1', 0)]),
    ).toBe(3.33));

  it.each([
    ['no greatest score', { questions, maximumScore: null }],
    ['no scored question', { questions: questions.slice(2), maximumScore: 10 }],
    [
      'only options without points',
      { questions: [question('q1', 'ONE', 1, [0, null, -2])], maximumScore: 10 },
    ],
  ])('gives none where a tool has %s', (_name, one) => expect(scoreOf(one, [chosen('q1', 0)])).toBeNull());

  it('stays between nothing and the greatest score, whatever is answered', () => {
    for (const one of [0, 1, 2])
      for (let mask = 0; mask < 16; mask++) {
        const several = [0, 1, 2, 3].filter((at) => mask & (1 << at));
        const score = scoreOf(tool, [chosen('q1', one), chosen('q2', ...several)]);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
  });
});

describe('unansweredProblems', () => {
  it('asks for every scored question, and for no other', () => {
    expect(unansweredProblems(tool, [chosen('q2')]).map(({ code, message }) => [code, message])).toEqual([
      ['REQUIRED', 'Question 1 is scored, and not answered.'],
    ]);
    expect(unansweredProblems({ questions, maximumScore: null }, [])).toEqual([]);
  });
});
