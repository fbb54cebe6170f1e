import { type Context, checkId, forget, Listed, May, type Outcome } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { careAlertById } from '../care-alert/loaders.js';
import { approveProposal } from './approve.js';
import { CareAlertProposalConnection } from './connection.js';
import { CareAlertProposalArgs } from './filter.js';
import { alertProposalById, alertProposalPages } from './loaders.js';
import { raiseAlert } from './raise.js';
import { refuseProposal } from './refuse.js';
import { CareAlertProposal, CareAlertProposalPayload, RaiseCareAlertInput } from './type.js';

/** What a verb made of a need, whichever of the two that is. */
async function answer(ctx: Context, { result, problems }: Outcome<string>) {
  forget(ctx);
  const id = result ?? '';
  return {
    careAlert: await careAlertById(ctx, id),
    proposal: await alertProposalById(ctx, id),
    problems,
  };
}

const id = { description: 'Id of the proposal.' };

@Resolver(() => CareAlertProposal)
export class AlertProposalResolver {
  @May('editor')
  @Listed()
  @Query(() => CareAlertProposalConnection, {
    nullable: true,
    description:
      'Extraordinary needs that members raised and nobody decided about, the earliest deadline first.',
  })
  careAlertProposals(@Args(() => CareAlertProposalArgs) args: CareAlertProposalArgs, @Ctx() ctx: Context) {
    return alertProposalPages(ctx, args);
  }

  @May('member')
  @Mutation(() => CareAlertProposalPayload, {
    nullable: true,
    description:
      'Raises an extraordinary need. Of an editor it is an alert at once; of a member it waits for an editor.',
  })
  async raiseCareAlert(
    @Arg('input', () => RaiseCareAlertInput, { description: 'What, where and until when.' })
    input: RaiseCareAlertInput,
    @Ctx() ctx: Context,
  ) {
    return answer(ctx, await raiseAlert(ctx, input));
  }

  @May('editor')
  @Mutation(() => CareAlertProposalPayload, {
    nullable: true,
    description: 'Makes an alert of what a member raised.',
  })
  async approveCareAlertProposal(@Arg('id', () => ID, id) proposal: string, @Ctx() ctx: Context) {
    return answer(ctx, await approveProposal(ctx, checkId('id', proposal)));
  }

  @May('editor')
  @Mutation(() => CareAlertProposalPayload, {
    nullable: true,
    description: 'Keeps what a member raised from becoming an alert; it may be approved after all.',
  })
  async refuseCareAlertProposal(
    @Arg('id', () => ID, id) proposal: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, at most 500 characters; null: not said.',
    })
    reason: string | null | undefined,
    @Ctx() ctx: Context,
  ) {
    return answer(ctx, await refuseProposal(ctx, checkId('id', proposal), reason ?? null));
  }
}
