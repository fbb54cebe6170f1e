import {
  bridge,
  DateTimeScalar,
  enumOf,
  LanguageTagScalar,
  Organisation,
  Problem,
  Provenance,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const ForumThreadOrder = enumOf('ForumThreadOrder', 'Orders of threads.', {
  LATEST_DESC: 'Latest post first.',
  STARTED_DESC: 'Latest begun first.',
});
export type ForumThreadOrder = keyof typeof ForumThreadOrder;

export const ReportReason = enumOf('ReportReason', 'Why a moderator should look at a post.', {
  SPAM: 'Advertising, repetition.',
  ABUSE: 'It insults or threatens.',
  PERSONAL_DATA: 'It tells of a person what is not for all.',
  UNLAWFUL: 'It may be against the law.',
  OFF_TOPIC: 'It has nothing to do with the thread.',
});
export type ReportReason = keyof typeof ReportReason;

@ObjectType({ description: 'How many people reported a post for one reason.' })
export class ForumReport {
  @Field(() => ReportReason, { description: 'The reason.' })
  reason!: ReportReason;

  @Field(() => Int, { description: 'How many people gave it.' })
  people!: number;
}

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

  @Field(() => String, {
    nullable: true,
    description:
      'What its author was in the network when writing it here: `member`, `moderator` … ; null: it came from elsewhere.',
  })
  writtenAs!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => Boolean, { description: 'True: out of sight for all but moderators.' })
  hidden!: boolean;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of its thread and of the post that it answers. */
  threadId!: string;
  inReplyToId!: string | null;
}

@ObjectType({ description: 'What came of a change of a thread.' })
export class ForumThreadPayload {
  @Field(() => ForumThread, { nullable: true, description: 'It, as it stands now; null: refused.' })
  forumThread!: ForumThread | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}

@ObjectType({ description: 'What came of a change of a post.' })
export class ForumPostPayload {
  @Field(() => ForumPost, {
    nullable: true,
    description: 'It, as it stands now; null: refused, or it is out of sight for the caller.',
  })
  forumPost!: ForumPost | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
