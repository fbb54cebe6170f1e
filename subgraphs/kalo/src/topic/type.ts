import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'The social economy on one topic, narrower ones included.' })
export class TopicKalo {
  /** Id of the topic. */
  id!: string;
}
