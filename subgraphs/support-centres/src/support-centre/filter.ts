import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
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
}

@ArgsType()
export class SupportCentreArgs extends listArgs(SupportCentreFilter, {
  type: SupportCentreOrder,
  usual: 'NAME' as SupportCentreOrder,
}) {}
