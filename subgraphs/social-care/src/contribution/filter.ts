import { listArgs } from '@koinipoli/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ContributionState } from './type.js';

@InputType({ description: 'Conditions on ConsultationContribution: AND between fields, OR inside a list.' })
export class ConsultationContributionFilter {
  @Field(() => [ContributionState], {
    nullable: true,
    description: 'Standing in any of these ways; those that wait are the work of moderators.',
  })
  states?: ContributionState[] | null;

  @Field(() => [ID], { nullable: true, description: 'To any of these consultations (ids).' })
  consultations?: string[] | null;
}

@ArgsType()
export class ConsultationContributionArgs extends listArgs(ConsultationContributionFilter) {}
