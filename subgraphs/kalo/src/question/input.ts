import { badInput, checkId } from '@koinipoli/kit';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { GivenAnswer } from './rules.js';

@InputType({
  description: 'An answer to one question of a survey or tool; leave out what you do not answer.',
})
export class QuestionAnswerInput implements GivenAnswer {
  @Field(() => ID, { description: 'The question.' })
  question!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of a question ONE the option, of SEVERAL those that hold, none included.',
  })
  options?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Of a question NUMBER.' })
  number?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a question TEXT, plain text, at most 2000 characters.',
  })
  text?: string | null;
}

/** Checks answers before anything looks at them. Throws BAD_USER_INPUT for what no id can look like, or too many. */
export function checkAnswers(answers: readonly QuestionAnswerInput[]): void {
  if (answers.length > 200) throw badInput('answers', 'are more than 200.');
  answers.forEach(({ question, options }, at) => {
    checkId(`answers.${at}.question`, question);
    if ((options?.length ?? 0) > 200) throw badInput(`answers.${at}.options`, 'are more than 200.');
    for (const option of options ?? []) checkId(`answers.${at}.options`, option);
  });
}
