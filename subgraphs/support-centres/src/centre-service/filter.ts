import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { CentreServiceKind } from './type.js';

@InputType({ description: 'Conditions on CentreService: AND between fields, OR inside a list.' })
export class CentreServiceFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [CentreServiceKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: CentreServiceKind[] | null;
}

@ArgsType()
export class CentreServiceArgs extends listArgs(CentreServiceFilter) {}
