import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Funding on one topic, narrower ones included.' })
export class TopicFunding {
  /** Id of the topic. */
  id!: string;
}
