import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Support centres on one topic, narrower ones included.' })
export class TopicSupportCentres {
  /** Id of the topic. */
  id!: string;
}
