import { type Context, isOpen } from '@koinipoli/kit';
import { DateTimeScalar } from '@koinipoli/schema';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ServiceAtLocation } from './type.js';

@Resolver(() => ServiceAtLocation)
export class ServiceAtLocationResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is open, holidays and closures counted; null: hours not published.',
  })
  isOpen(
    @Root() { schedules }: ServiceAtLocation,
    @Ctx() ctx: Context,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'When; default now.' }) at?: Date | null,
  ) {
    return isOpen(ctx, schedules, at);
  }
}
