import { filterWith, listArgs } from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { KaloOrganisationOrder, KaloRegister } from './type.js';

@InputType({ description: 'Conditions on KaloOrganisation: AND between fields, OR inside a list.' })
export class KaloOrganisationFilter extends filterWith(
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
  @Field(() => [LegalForm], { nullable: true, description: 'Of any of these legal forms.' })
  legalForms?: LegalForm[] | null;

  @Field(() => [KaloRegister], { nullable: true, description: 'In any of these parts of the register.' })
  registers?: KaloRegister[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Supplying any of these products, narrower ones included (topic ids, `product:…`).',
  })
  products?: string[] | null;
}

@ArgsType()
export class KaloOrganisationArgs extends listArgs(KaloOrganisationFilter, {
  type: KaloOrganisationOrder,
  usual: 'NAME' as KaloOrganisationOrder,
}) {}
