import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ActionKind } from '../participatory-action/type.js';
import { ActionSessionOrder, SessionStatus } from './type.js';

@InputType({ description: 'Conditions on ActionSession: AND between fields, OR inside a list.' })
export class ActionSessionFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ActionKind], { nullable: true, description: 'Of actions of any of these kinds.' })
  kinds?: ActionKind[] | null;

  @Field(() => [SessionStatus], { nullable: true, description: 'Of any of these states.' })
  statuses?: SessionStatus[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Held, or expected, in this range, as far as the date is known; undated ones are left out.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class ActionSessionArgs extends listArgs(ActionSessionFilter, {
  type: ActionSessionOrder,
  usual: 'DATE_DESC' as ActionSessionOrder,
}) {}
