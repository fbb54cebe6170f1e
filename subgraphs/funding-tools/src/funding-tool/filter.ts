import { filterWith, listArgs } from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { FundingToolKind, FundingToolOrder } from './type.js';

@InputType({
  description:
    'Conditions on FundingTool: AND between fields, OR inside a list. A tool that names no area or legal form holds for all. Organisations are its providers.',
})
export class FundingToolFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [FundingToolKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: FundingToolKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of any of these programmes or their parts (ids).',
  })
  programmes?: string[] | null;

  @Field(() => [LegalForm], { nullable: true, description: 'Open to any of these legal forms.' })
  legalForms?: LegalForm[] | null;
}

@ArgsType()
export class FundingToolArgs extends listArgs(FundingToolFilter, {
  type: FundingToolOrder,
  usual: 'NAME' as FundingToolOrder,
}) {}
