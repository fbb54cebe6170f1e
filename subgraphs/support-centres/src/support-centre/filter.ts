import { filterWith, listArgs, type NearestArgs } from '@koinipoli/kit';
import { AccessibilityProfile, DateTimeScalar, LanguageTagScalar } from '@koinipoli/schema';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { CentreServiceKind } from '../centre-service/type.js';
import { SupportCentreFormality, SupportCentreOrder } from './type.js';

@InputType({ description: 'Conditions on SupportCentre: AND between fields, OR inside a list.' })
export class SupportCentreFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'near',
  'bbox',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => SupportCentreFormality, { nullable: true, description: 'Formal or informal.' })
  formality?: SupportCentreFormality | null;

  @Field(() => [CentreServiceKind], { nullable: true, description: 'Offering any of these.' })
  services?: CentreServiceKind[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Open at this instant; centres without published hours are left out.',
  })
  openAt?: Date | null;

  @Field(() => [AccessibilityProfile], { nullable: true, description: 'Suiting all of these.' })
  accessibility?: AccessibilityProfile[] | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Where any of these is spoken; `en-GB` asks for English.',
  })
  languages?: string[] | null;
}

@ArgsType()
export class SupportCentreArgs extends listArgs(SupportCentreFilter, {
  type: SupportCentreOrder,
  usual: 'NAME' as SupportCentreOrder,
}) {}

@ArgsType()
export class NearestSupportCentreArgs implements NearestArgs {
  @Field(() => Int, { nullable: true, defaultValue: 3, description: 'At most so many, 1 to 20.' })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'Not farther than so many metres; null: no limit.' })
  radius?: number | null;

  @Field(() => SupportCentreFilter, {
    nullable: true,
    description: 'Which centres; all conditions hold together.',
  })
  filter?: SupportCentreFilter | null;
}
