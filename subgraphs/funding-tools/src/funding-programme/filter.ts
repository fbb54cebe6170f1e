import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { FundingProgrammeKind } from './type.js';

@InputType({
  description:
    'Conditions on FundingProgramme: AND between fields, OR inside a list. Organisations are those who manage it or pay into it.',
})
export class FundingProgrammeFilter extends filterWith(
  'text',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [FundingProgrammeKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: FundingProgrammeKind[] | null;
}

@ArgsType()
export class FundingProgrammeArgs extends listArgs(FundingProgrammeFilter) {}
