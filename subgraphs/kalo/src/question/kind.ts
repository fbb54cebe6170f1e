import { jsonKind, textShape } from '@koinipoli/kit';
import { type Text, TextByLanguageScalar } from '@koinipoli/schema';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AnswerKind } from './type.js';

@InputType({ description: 'An answer to choose.' })
export class AnswerOptionInput {
  @Field(() => ID, { description: 'Its id, one of its kind in the question; answers name it.' })
  id!: string;

  @Field(() => TextByLanguageScalar, { description: 'The answer.' })
  text!: Text;

  @Field(() => Float, { nullable: true, description: 'Its points; null: not scored.' })
  score?: number | null;
}

@InputType({ description: 'A question of a tool or survey.' })
export class QuestionInput {
  @Field(() => ID, { description: 'Its id, one of its kind in the tool or survey; answers name it.' })
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  ordinal!: number;

  @Field(() => TextByLanguageScalar, { description: 'The question.' })
  text!: Text;

  @Field(() => AnswerKind, { description: 'How it is answered.' })
  answer!: AnswerKind;

  @Field(() => [AnswerOptionInput], {
    defaultValue: [],
    description: 'Answers to choose from, for ONE and SEVERAL.',
  })
  options!: AnswerOptionInput[];

  @Field(() => Float, { nullable: true, description: 'Its weight in the score; null: not scored.' })
  weight?: number | null;
}

const id = z.string().min(1).max(200);
const isEach = (ids: readonly string[]) => new Set(ids).size === ids.length;

const question = z
  .strictObject({
    id,
    ordinal: z.int().min(1).max(1000),
    text: textShape,
    answer: z.enum(['ONE', 'SEVERAL', 'NUMBER', 'TEXT']),
    options: z
      .array(z.strictObject({ id, text: textShape, score: z.number().nullish() }))
      .max(100)
      .refine((options) => isEach(options.map((option) => option.id)), 'name an id twice'),
    weight: z.number().min(0).nullish(),
  })
  .refine(({ answer, options }) => ['ONE', 'SEVERAL'].includes(answer) === options.length > 0, {
    path: ['options'],
    message: 'belong to the kinds ONE and SEVERAL, and to these alone',
  });

/** The questions of a tool or survey; the list is replaced as a whole. */
export const questionsKind = jsonKind<QuestionInput[]>({
  input: () => [QuestionInput],
  shape: z
    .array(question)
    .max(200)
    .refine((all) => isEach(all.map((one) => one.id)), 'name an id twice') as unknown as z.ZodType<
    QuestionInput[]
  >,
  // What is null is left out, as files of facts do: the same questions are then equal.
  merge: (_, all) =>
    all.map(({ weight, options, ...one }) => ({
      ...one,
      options: options.map(({ score, ...option }) => ({ ...option, ...(score == null ? {} : { score }) })),
      ...(weight == null ? {} : { weight }),
    })),
});
