import { type Context, checkId, Listed, May } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { organisationById } from '../organisation/loaders.js';
import { Organisation } from '../organisation/type.js';
import { IdentityCandidateConnection } from './connection.js';
import { decideIdentity } from './decide.js';
import { IdentityCandidateArgs } from './filter.js';
import { identityCandidateById, identityCandidatePages } from './loaders.js';
import { DecideIdentityPayload, IdentityCandidate, IdentityDecision } from './type.js';

@Resolver(() => IdentityCandidate)
export class IdentityCandidateResolver {
  @May('steward')
  @Listed()
  @Query(() => IdentityCandidateConnection, {
    nullable: true,
    description: 'Pairs of organisations that may be one and wait for a person, and those that were decided.',
  })
  identityCandidates(@Args(() => IdentityCandidateArgs) args: IdentityCandidateArgs, @Ctx() ctx: Context) {
    return identityCandidatePages(ctx, args);
  }

  @May('steward')
  @Mutation(() => DecideIdentityPayload, {
    nullable: true,
    description: 'Confirms, refuses or undoes the join of two organisations.',
  })
  async decideIdentity(
    @Arg('candidate', () => ID, { description: 'Id of the candidate.' }) candidate: string,
    @Arg('decision', () => IdentityDecision, { description: 'The decision.' }) decision: IdentityDecision,
    @Ctx() ctx: Context,
  ) {
    const { db, viewer, network } = ctx;
    const of = { candidate: checkId('candidate', candidate), decision, viewer, network };
    const { result, problems } = await decideIdentity(db, of);
    return { candidate: result && (await identityCandidateById(ctx, result)), problems };
  }

  @FieldResolver(() => [Organisation], {
    description: 'The organisations that the two ids mean now: one where they are joined.',
  })
  async organisations(@Root() { ids }: IdentityCandidate, @Ctx() ctx: Context) {
    const found = await Promise.all(ids.map((id) => organisationById(ctx, id)));
    return found.filter((one, at) => one && found.findIndex((other) => other?.id === one.id) === at);
  }
}
