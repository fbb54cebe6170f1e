import { describe, expect, it } from 'vitest';
import { resultsOf } from './rules.js';
import type { Survey } from './type.js';

const option = { id: 'yes', text: { el: 'Ναι', en: null }, score: null };
const question = { id: 'q1', options: [option] };
const shown = (resultRows: object[]) => resultsOf({ questions: [question], resultRows } as unknown as Survey);

describe('resultsOf', () => {
  it('joins each result with its question and option', () => {
    expect(shown([{ question: 'q1', option: 'yes', count: 5 }])).toEqual([
      { question, option, count: 5, mean: null, suppressed: false },
    ]);
  });

  it('shows one without an option, and withheld ones', () => {
    expect(shown([{ question: 'q1', suppressed: true }])).toEqual([
      { question, option: null, count: null, mean: null, suppressed: true },
    ]);
  });

  it('leaves out what is of no question', () => expect(shown([{ question: 'q2', count: 5 }])).toEqual([]));
});
