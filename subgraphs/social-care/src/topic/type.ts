import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Social care on one topic, a need or a group of people; narrower ones included.' })
export class TopicSocialCare {
  /** Id of the topic. */
  id!: string;
}
