import { enumOf, type Text, TextField } from '@koinipoli/schema';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

export const AnswerKind = enumOf('AnswerKind', 'Ways of answering.', {
  ONE: 'One of the options.',
  SEVERAL: 'Any of the options.',
  NUMBER: 'A number.',
  TEXT: 'Own words.',
});
export type AnswerKind = keyof typeof AnswerKind;

@ObjectType({ description: 'An answer to choose.' })
export class AnswerOption {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'The answer.' })
  text!: Text;

  @Field(() => Float, { nullable: true, description: 'Its points; null: not scored.' })
  score!: number | null;
}

/** Tools and surveys keep their questions whole, in the very shape of the type. */
@ObjectType({ description: 'A question of a tool or survey.' })
export class Question {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  ordinal!: number;

  @TextField({ description: 'The question.' })
  text!: Text;

  @Field(() => AnswerKind, { description: 'How it is answered.' })
  answer!: AnswerKind;

  @Field(() => [AnswerOption], {
    description: 'Answers to choose from; empty unless one or several are chosen.',
  })
  options!: AnswerOption[];

  @Field(() => Float, { nullable: true, description: 'Its weight in the score; null: not scored.' })
  weight!: number | null;
}
