import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ActionKind } from './type.js';

@InputType({ description: 'Conditions on ParticipatoryAction: AND between fields, OR inside a list.' })
export class ParticipatoryActionFilter extends filterWith(
  'text',
  'topics',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ActionKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: ActionKind[] | null;
}

@ArgsType()
export class ParticipatoryActionArgs extends listArgs(ParticipatoryActionFilter) {}
