import { filterWith, listArgs } from '@koinipoli/kit';
import { AreaLevel } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AreaOrder } from './type.js';

@InputType({ description: 'Conditions on Area: AND between fields, OR inside a list.' })
export class AreaFilter extends filterWith('text') {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids.' })
  ids?: string[] | null;

  @Field(() => [AreaLevel], { nullable: true, description: 'Of any of these sizes.' })
  levels?: AreaLevel[] | null;

  @Field(() => [ID], { nullable: true, description: 'Inside any of these areas, at any depth (ids).' })
  within?: string[] | null;
}

@ArgsType()
export class AreaArgs extends listArgs(AreaFilter, { type: AreaOrder, usual: 'LEVEL' as AreaOrder }) {}
