import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { CareStructureOrder, ProviderType } from './type.js';

@InputType({
  description:
    'Conditions on CareStructure: AND between fields, OR inside a list. Topics and groups of people are those of its services.',
})
export class CareStructureFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'near',
  'bbox',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [ProviderType], { nullable: true, description: 'Of any of these provider types.' })
  providerTypes?: ProviderType[] | null;
}

@ArgsType()
export class CareStructureArgs extends listArgs(CareStructureFilter, {
  type: CareStructureOrder,
  usual: 'NAME' as CareStructureOrder,
}) {}
