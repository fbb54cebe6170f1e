import { Directive, Field, ObjectType } from 'type-graphql';
import { enumOf } from './enum.js';

export const ProblemCode = enumOf('ProblemCode', 'Why a change was refused.', {
  REQUIRED: 'A value is missing that the record cannot be without.',
  INVALID: 'A value that cannot be: its form, its range, its check digit, markup in a text.',
  UNKNOWN_REFERENCE:
    'It names something that is not there: a topic, a place, an organisation, another record.',
  NOT_FOUND: 'There is no record of that id.',
  NOT_YOURS: 'The record belongs to an organisation that the caller does not act for.',
  STALE_VERSION: 'Somebody changed the record since; read it again and decide anew.',
  DUPLICATE: 'It is there already.',
  CLOSED: 'What it is about takes no more: ended, closed, past its deadline.',
  LIMIT: 'More than is allowed, in size or in number.',
});
export type ProblemCode = keyof typeof ProblemCode;

@Directive('@shareable')
@ObjectType({ description: 'One reason why a change was refused; nothing of the change was written then.' })
export class Problem {
  @Field(() => [String], {
    description: 'Where in the arguments: `["input", "name"]`; empty: it is about the whole.',
  })
  path!: string[];

  @Field(() => ProblemCode, { description: 'What kind.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'What is wrong and what would be right, in plain English.' })
  message!: string;
}

/** The same, as rules and verbs hand it on. */
export type ProblemRow = Pick<Problem, 'path' | 'code' | 'message'>;
