import { DateTimeScalar, LanguageTagScalar, Near } from '@koinipoli/schema';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Request } from './rules.js';

@ArgsType()
export class CareMatchArgs implements Request {
  @Field(() => ID, { description: 'The need (topic id, `need:…`).' })
  need!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group of people that the person is of (topic id, `group:…`); null: not asked. One that is unknown is BAD_USER_INPUT.',
  })
  targetGroup?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Municipality of the person (code); null: not asked. One that is unknown is BAD_USER_INPUT.',
  })
  municipality?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Area of the person below the municipality (id), which then counts in its place; null: not said. One that is unknown, or not in the municipality, is BAD_USER_INPUT.',
  })
  area?: string | null;

  @Field(() => Near, {
    nullable: true,
    description: 'Where the person is, and how far a place may be; null: unknown.',
  })
  near?: Near | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person can come; null: any time.',
  })
  openAt?: Date | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Languages that the person speaks; one suffices; null: Greek.',
  })
  languages?: string[] | null;
}
