import {
  bridge,
  DateTimeScalar,
  enumOf,
  LanguageTagScalar,
  Organisation,
  Provenance,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const ForumThreadOrder = enumOf('ForumThreadOrder', 'Orders of threads.', {
  LATEST_DESC: 'Latest post first.',
  STARTED_DESC: 'Latest begun first.',
});
export type ForumThreadOrder = keyof typeof ForumThreadOrder;

@ObjectType({ description: 'A thread of the forum.' })
export class ForumThread {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Its subject, as its author wrote it: not translated.' })
  name!: string;

  @Field(() => [bridge(Topic)], { description: 'Topics of the common vocabulary; empty: none given.' })
  topics!: Topic[];

  @Field(() => Boolean, { description: 'False: closed to new posts.' })
  active!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When its last post came that is shown; without any, when it began.',
  })
  latestAt!: Date;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the forum. */
  actionId!: string;
}

@ObjectType({ description: 'A post of the forum, as its author wrote it: not translated.' })
export class ForumPost {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What it says, plain text.' })
  text!: string;

  @Field(() => LanguageTagScalar, { description: 'Language it is written in.' })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name that the author chose to show, nothing more about the person; null: none.',
  })
  author!: string | null;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The body for which the author writes; null: for nobody.',
  })
  organisation!: Organisation | null;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the post that it answers. */
  inReplyToId!: string | null;
}
