import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { SessionStatus } from '../action-session/type.js';
import { ActionKind } from '../participatory-action/type.js';
import { ActionTopicOrder } from './type.js';

@InputType({ description: 'Conditions on ActionTopic: AND between fields, OR inside a list.' })
export class ActionTopicFilter extends filterWith('text', 'topics', 'updatedSince', 'verifiedBefore') {
  @Field(() => [ActionKind], { nullable: true, description: 'Of actions of any of these kinds.' })
  kinds?: ActionKind[] | null;

  @Field(() => [ActionKind], {
    nullable: true,
    description:
      'Only those that actions of these kinds discussed (status HELD), about a topic of the common vocabulary that each of these kinds discussed.',
  })
  discussedInAll?: ActionKind[] | null;

  @Field(() => [SessionStatus], { nullable: true, description: 'Of any of these states.' })
  statuses?: SessionStatus[] | null;
}

@ArgsType()
export class ActionTopicArgs extends listArgs(ActionTopicFilter, {
  type: ActionTopicOrder,
  usual: 'ORDINAL' as ActionTopicOrder,
}) {}
