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
  @Directive('@cost(weight: 20)')
  @Directive('@listSize(assumedSize: 25, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @FieldResolver(() => [FundingMatch], {
    nullable: true,
    description:
      'Calls that are open and that it may apply to, in any network or none, with reasons: first those that surely fit, then those of which the hub does not know every criterion, then, if asked for, those that do not fit; the earliest closing first among each. Null: the network is down.',
  })
  eligibleFunding(
    @Root() organisation: Organisation,
    @Args(() => EligibilityArgs) args: EligibilityArgs,
    @Ctx() ctx: Context,
  ) {
    return matchesOf(ctx, toApplicant(organisation), args);
  }
}
