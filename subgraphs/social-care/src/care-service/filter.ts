import { filterWith, listArgs } from '@koinipoli/kit';
import { AccessibilityProfile, DateTimeScalar, LanguageTagScalar } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ProviderType } from '../care-structure/type.js';
import { CareServiceOrder } from './type.js';

@InputType({
  description:
    'Conditions on CareService: AND between fields, OR inside a list. `near`, `bbox`, `openAt` and `accessibility` hold for one and the same place of it.',
})
export class CareServiceFilter extends filterWith(
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

  @Field(() => [ID], {
    nullable: true,
    description: 'In any of these lines of the catalogue (ids of `interventionCategories`).',
  })
  categories?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'With a place that is open at this instant, holidays and closures counted; what publishes no hours is left out.',
  })
  openAt?: Date | null;

  @Field(() => [AccessibilityProfile], {
    nullable: true,
    description: 'With a place that suits all of these.',
  })
  accessibility?: AccessibilityProfile[] | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Where any of these is spoken; `en-GB` asks for English.',
  })
  languages?: string[] | null;
}

@ArgsType()
export class CareServiceArgs extends listArgs(CareServiceFilter, {
  type: CareServiceOrder,
  usual: 'NAME' as CareServiceOrder,
}) {}
