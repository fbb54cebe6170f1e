import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ActionStatus } from '../participatory-action/type.js';

@InputType({ description: 'Conditions on Survey: AND between fields, OR inside a list.' })
export class SurveyFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ActionStatus], { nullable: true, description: 'Of any of these states.' })
  statuses?: ActionStatus[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Open to answers on some day of this range; without a period: left out.',
  })
  open?: DateRange | null;
}

@ArgsType()
export class SurveyArgs extends listArgs(SurveyFilter) {}
