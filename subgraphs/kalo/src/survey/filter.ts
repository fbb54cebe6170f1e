import { filterWith, listArgs } from '@koinipoli/kit';
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
}

@ArgsType()
export class SurveyArgs extends listArgs(SurveyFilter) {}
