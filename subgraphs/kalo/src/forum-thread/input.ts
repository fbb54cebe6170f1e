import { LanguageTagScalar } from '@koinipoli/schema';
import { Field, ID, InputType } from 'type-graphql';
import type { PostWords, ThreadWords } from './rules.js';

@InputType({
  description:
    'What somebody writes in the forum. It is shown as of the organisation, or of a member; never under a name.',
})
export class ForumPostInput implements PostWords {
  @Field(() => String, { description: 'The post, plain text, at most 5000 characters.' })
  text!: string;

  @Field(() => LanguageTagScalar, { defaultValue: 'el', description: 'Language it is written in.' })
  language!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation in whose name it is written, one that the caller acts for; null: in none.',
  })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The post of the same thread that it answers; null: none.',
  })
  inReplyTo?: string | null;
}

@InputType({ description: 'A new thread with its first post.' })
export class ForumThreadInput implements ThreadWords {
  @Field(() => String, { description: 'Its subject, at most 200 characters.' })
  name!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Topics of the common vocabulary (ids).' })
  topics!: string[];

  @Field(() => String, { description: 'The first post, plain text, at most 5000 characters.' })
  text!: string;

  @Field(() => LanguageTagScalar, { defaultValue: 'el', description: 'Language it is written in.' })
  language!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation in whose name it is written, one that the caller acts for; null: in none.',
  })
  organisation?: string | null;
}
