import type { Survey, SurveyResult } from './type.js';

/**
 * Results with their questions and options; one of a question that is not there says nothing, and is left out. Joined
 * here rather than in SQL, which would send every question once for each of its options.
 */
export function resultsOf({ questions, resultRows }: Survey): SurveyResult[] {
  return resultRows.flatMap(({ question: id, option: chosen, count, mean, suppressed }) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return [];
    const option = question.options.find((one) => one.id === chosen) ?? null;
    return [{ question, option, count: count ?? null, mean: mean ?? null, suppressed: suppressed ?? false }];
  });
}
