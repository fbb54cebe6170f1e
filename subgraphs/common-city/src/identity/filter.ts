import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { IdentityCandidateOrder, IdentityState } from './type.js';

@InputType({
  description:
    'Conditions on IdentityCandidate; without `includeInactive` only those that wait for a decision.',
})
export class IdentityCandidateFilter extends filterWith('includeInactive') {
  @Field(() => [ID], { nullable: true, description: 'About any of these organisations, under whatever id.' })
  organisations?: string[] | null;

  @Field(() => [IdentityState], { nullable: true, description: 'In any of these states.' })
  states?: IdentityState[] | null;
}

@ArgsType()
export class IdentityCandidateArgs extends listArgs(IdentityCandidateFilter, {
  type: IdentityCandidateOrder,
  usual: 'SCORE_DESC' as IdentityCandidateOrder,
}) {}
