import { filterWith, listArgs } from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { OrganisationOrder, Sector } from './type.js';

@InputType({ description: 'A number in a register.' })
export class IdentifierInput {
  @Field(() => String, { description: 'Register, `GR-AFM`.' })
  scheme!: string;

  @Field(() => String, { description: 'The number.' })
  value!: string;
}

@InputType({ description: 'Conditions on Organisation: AND between fields, OR inside a list.' })
export class OrganisationFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ID], { nullable: true, description: 'In any of these networks (ids).' })
  networks?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'In at least so many networks.' })
  minNetworks?: number | null;

  @Field(() => [Sector], { nullable: true, description: 'Of any of these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => [LegalForm], { nullable: true, description: 'Of any of these legal forms.' })
  legalForms?: LegalForm[] | null;

  @Field(() => [IdentifierInput], { nullable: true, description: 'With any of these identifiers.' })
  identifiers?: IdentifierInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those about which networks disagree; false: only the others.',
  })
  conflicting?: boolean | null;
}

@ArgsType()
export class OrganisationArgs extends listArgs(OrganisationFilter, {
  type: OrganisationOrder,
  usual: 'NAME' as OrganisationOrder,
}) {}
