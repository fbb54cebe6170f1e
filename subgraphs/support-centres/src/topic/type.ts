import { ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Support centres on one topic or for one group of people, narrower ones included.',
})
export class TopicSupportCentres {
  /** Id of the topic. */
  id!: string;
}
