import { MoneyInput } from '@koinipoli/schema';
import { Field, ID, InputType } from 'type-graphql';
import { FundingRole } from './type.js';

@InputType({ description: "One source of a project's money; funder, programme or both." })
export class ProjectFundingInput {
  @Field(() => ID, { nullable: true, description: 'Id of the organisation that pays; null: not named.' })
  funder?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the programme that it goes through; null: of none.',
  })
  programme?: string | null;

  @Field(() => FundingRole, { description: 'How it pays, or frames it.' })
  role!: FundingRole;

  @Field(() => MoneyInput, { nullable: true, description: 'How much; null: not published.' })
  amount?: MoneyInput | null;
}
