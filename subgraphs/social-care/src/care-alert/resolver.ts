import { type Context, checkId, forget, Listed, May } from '@koinipoli/kit';
import { TextByLanguageScalar, type TextChange } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { interventionsByIds } from '../intervention/loaders.js';
import { Intervention } from '../intervention/type.js';
import { CareAlertConnection } from './connection.js';
import { CareAlertArgs } from './filter.js';
import { careAlertById, careAlertPages } from './loaders.js';
import { resolveAlert } from './resolve.js';
import { CareAlert, ResolveCareAlertPayload } from './type.js';

@Resolver(() => CareAlert)
export class CareAlertResolver {
  @Query(() => CareAlert, {
    nullable: true,
    description:
      'An alert by its id, over or not. Null: no such id, or the network is down (then with an error).',
  })
  careAlert(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return careAlertById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CareAlertConnection, {
    nullable: true,
    description: 'Alerts of extraordinary situations, latest first; those that are over only if asked for.',
  })
  careAlerts(@Args(() => CareAlertArgs) args: CareAlertArgs, @Ctx() ctx: Context) {
    return careAlertPages(ctx, args);
  }

  @FieldResolver(() => [Intervention], { description: 'Interventions that answer it; empty: none named.' })
  interventions(@Root() { interventionIds }: CareAlert, @Ctx() ctx: Context) {
    return interventionsByIds(ctx, interventionIds);
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, {
    description: 'Services that answer it: on a need that it raises, where it stands, for whom it touches.',
  })
  services(
    @Root() { id }: CareAlert,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { alert: id });
  }

  @May('editor')
  @Mutation(() => ResolveCareAlertPayload, {
    nullable: true,
    description: 'Notes that an alert was answered: it stands no longer, and stays readable by its id.',
  })
  async resolveCareAlert(
    @Arg('id', () => ID, { description: 'Id of the alert.' }) id: string,
    @Arg('version', () => Int, {
      description:
        'The `version` that the caller has read; if somebody changed it since, nothing is written.',
    })
    version: number,
    @Arg('resolution', () => TextByLanguageScalar, {
      nullable: true,
      description: 'How it was answered; null: not said.',
    })
    resolution: TextChange | null | undefined,
    @Ctx() ctx: Context,
  ) {
    const target = { id: checkId('id', id), version };
    const { result, problems } = await resolveAlert(ctx, { ...target, resolution: resolution ?? null });
    forget(ctx);
    return { careAlert: result === null ? null : await careAlertById(ctx, result), problems };
  }
}
