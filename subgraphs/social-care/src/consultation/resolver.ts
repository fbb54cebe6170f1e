import { type Context, checkId, forget, Listed, May } from '@koinipoli/kit';
import { StatementInput } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { workPackageById } from '../work-package/loaders.js';
import { WorkPackage } from '../work-package/type.js';
import { concludeConsultation } from './conclude.js';
import { ConsultationConnection } from './connection.js';
import { ConsultationArgs } from './filter.js';
import { consultationById, consultationPages } from './loaders.js';
import { Consultation, ConsultationConclusionsPayload } from './type.js';

@Resolver(() => Consultation)
export class ConsultationResolver {
  @Query(() => Consultation, {
    nullable: true,
    description: 'A consultation by its id. Null: no such id, or the network is down (then with an error).',
  })
  consultation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return consultationById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ConsultationConnection, {
    nullable: true,
    description: 'Consultations with citizens and bodies, latest first.',
  })
  consultations(@Args(() => ConsultationArgs) args: ConsultationArgs, @Ctx() ctx: Context) {
    return consultationPages(ctx, args);
  }

  @FieldResolver(() => WorkPackage, {
    nullable: true,
    description: 'The work package it belongs to; null: none.',
  })
  workPackage(@Root() { workPackageId }: Consultation, @Ctx() ctx: Context) {
    return workPackageId === null ? null : workPackageById(ctx, workPackageId);
  }

  @May('moderator')
  @Mutation(() => ConsultationConclusionsPayload, {
    nullable: true,
    description: 'Publishes what came out of a consultation, in place of what was published before.',
  })
  async publishConsultationConclusions(
    @Arg('id', () => ID, { description: 'Id of the consultation.' }) id: string,
    @Arg('version', () => Int, {
      description:
        'The `version` that the caller has read; if somebody changed it since, nothing is written.',
    })
    version: number,
    @Arg('conclusions', () => [StatementInput], { description: 'All of them; none takes them back.' })
    conclusions: StatementInput[],
    @Ctx() ctx: Context,
  ) {
    const { result, problems } = await concludeConsultation(ctx, {
      id: checkId('id', id),
      version,
      conclusions,
    });
    forget(ctx);
    return { consultation: result === null ? null : await consultationById(ctx, result), problems };
  }
}
