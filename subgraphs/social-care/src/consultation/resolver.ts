import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { workPackageById } from '../work-package/loaders.js';
import { WorkPackage } from '../work-package/type.js';
import { ConsultationConnection } from './connection.js';
import { ConsultationArgs } from './filter.js';
import { consultationById, consultationPages } from './loaders.js';
import { Consultation } from './type.js';

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
}
