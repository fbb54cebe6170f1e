import { ArgsType, Field, Int } from 'type-graphql';
import { RecordFilter } from '../index-record/filter.js';

const filtered = {
  nullable: true,
  description: 'Which records to search; a filter never loosens because another is present.',
};

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'What to look for, at most 200 characters; plain text, no operators. Case, accents, endings, Greeklish and small slips do not matter; a place name is also taken as the place, a name of a topic as the topic.',
  })
  query!: string;

  @Field(() => RecordFilter, filtered)
  filter?: RecordFilter | null;

  @Field(() => Int, { nullable: true, description: 'The first so many, 1 to 100; default 25.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class SuggestArgs {
  @Field(() => String, { description: 'What has been typed, 2 to 100 characters.' })
  prefix!: string;

  @Field(() => RecordFilter, { nullable: true, description: 'Which records to suggest.' })
  filter?: RecordFilter | null;

  @Field(() => Int, { defaultValue: 8, description: 'At most so many, up to 20.' })
  first!: number;
}
