import { bridge, enumOf, Provenance, type Text, TextField, Topic } from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SessionStatus } from '../action-session/type.js';

export const ActionTopicOrder = enumOf('ActionTopicOrder', 'Orders of topics of actions.', {
  ORDINAL: 'By kind of action and action, then place in its list; those without a place last.',
  NAME: 'By title, Greek alphabet.',
});
export type ActionTopicOrder = keyof typeof ActionTopicOrder;

@ObjectType({ description: 'A topic as one action put it.' })
export class ActionTopic {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Its place in the action's list, from 1; null: not in a list.",
  })
  ordinal!: number | null;

  @TextField({ description: "Its title in the source's words, spelling errors kept." })
  name!: Text;

  @TextField({ nullable: true, description: 'A reservation about the source; null: none.' })
  note!: Text | null;

  @Field(() => SessionStatus, {
    nullable: true,
    description: 'Whether a session on it was held; null: not said.',
  })
  status!: SessionStatus | null;

  @Field(() => [bridge(Topic)], {
    description: 'The topics of the common vocabulary that it is about; empty: none of them.',
  })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], {
    description: 'Topics that participants named as training needs; empty: none recorded.',
  })
  trainingNeeds!: Topic[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of its action. */
  actionId!: string;
}
