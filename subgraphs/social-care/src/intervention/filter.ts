import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { InterventionKind, InterventionOrder } from './type.js';

@InputType({ description: 'Conditions on Intervention: AND between fields, OR inside a list.' })
export class InterventionFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [InterventionKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: InterventionKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In any of these lines of the catalogue (ids of `interventionCategories`).',
  })
  categories?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these projects (ids).' })
  projects?: string[] | null;
}

@ArgsType()
export class InterventionArgs extends listArgs(InterventionFilter, {
  type: InterventionOrder,
  usual: 'CATEGORY' as InterventionOrder,
}) {}
