import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { DataOrigin, ResourceKind, ResourceOrder, ResourceScope } from './type.js';

@InputType({ description: 'Conditions on Resource: AND between fields, OR inside a list.' })
export class ResourceFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ResourceKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: ResourceKind[] | null;

  @Field(() => [ResourceScope], { nullable: true, description: 'Of any of these scopes.' })
  scopes?: ResourceScope[] | null;

  @Field(() => [DataOrigin], { nullable: true, description: 'Of any of these origins.' })
  dataOrigins?: DataOrigin[] | null;
}

@ArgsType()
export class ResourceArgs extends listArgs(ResourceFilter, {
  type: ResourceOrder,
  usual: 'NAME' as ResourceOrder,
}) {}
