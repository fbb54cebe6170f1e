import type { Context } from '@koinipoli/kit';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/type.js';
import { EligibilityArgs } from './args.js';
import { matchesOf } from './loaders.js';
import { toApplicant } from './rules.js';
import { FundingMatch } from './type.js';

@Resolver(() => Organisation)
export class EligibilityResolver {
  @Directive('@requires(fields: "legalForm seat { code } activities { id }")')
  @Directive('@cost(weight: 5)')
  @Directive('@listSize(assumedSize: 25, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @FieldResolver(() => [FundingMatch], {
    nullable: true,
    description:
      'Calls that are open and that it may apply to, in any network or none, the earliest closing first, with reasons; those that do not fit, if asked for, come last. Null: the network is down.',
  })
  eligibleFunding(
    @Root() organisation: Organisation,
    @Args(() => EligibilityArgs) args: EligibilityArgs,
    @Ctx() ctx: Context,
  ) {
    return matchesOf(ctx, toApplicant(organisation), args);
  }
}
