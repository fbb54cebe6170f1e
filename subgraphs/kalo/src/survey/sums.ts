import type { Answer } from '../question/rules.js';
import type { Question } from '../question/type.js';

/** By how much an answer raises one sum of its survey. */
export interface Sum {
  question: string;
  option: string;
  people: number;
  total: number;
  texts: string[];
}

/**
 * What somebody's answers add to every sum of the survey: that of the answers in all, under no question, that of each
 * question, and that of each option. Pure.
 */
export function sumsOf(questions: readonly Question[], answers: readonly Answer[]): Sum[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const all: Sum = { question: '', option: '', people: 1, total: 0, texts: [] };
  return [all, ...questions.flatMap((question) => sumsOfOne(question, given.get(question.id)))];
}

function sumsOfOne({ id, options }: Question, answer: Answer | undefined): Sum[] {
  const chosen = answer && 'options' in answer ? answer.options : [];
  return [
    {
      question: id,
      option: '',
      people: answer ? 1 : 0,
      total: answer && 'number' in answer ? answer.number : 0,
      texts: answer && 'text' in answer && answer.text !== '' ? [answer.text] : [],
    },
    ...options.map((option) => ({
      question: id,
      option: option.id,
      people: chosen.includes(option.id) ? 1 : 0,
      total: 0,
      texts: [],
    })),
  ];
}
