import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RecordConnection } from '../index-record/connection.js';
import { RecordArgs } from '../index-record/filter.js';
import { recordPages } from '../index-record/loaders.js';
import { municipalitiesByArea, municipalityByCode } from '../municipality/loaders.js';
import { Municipality } from '../municipality/type.js';
import { AreaConnection } from './connection.js';
import { AreaArgs } from './filter.js';
import { areaById, areaPages, areasByWhole } from './loaders.js';
import { Area } from './type.js';

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, {
    nullable: true,
    description:
      'An area by its id, `area:EL302`, `area:918601`. Null: no such id, or the network is down (then with an error).',
  })
  area(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return areaById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => AreaConnection, {
    nullable: true,
    description: 'Areas of all sizes, from the Union to communities.',
  })
  areas(@Args(() => AreaArgs) args: AreaArgs, @Ctx() ctx: Context) {
    return areaPages(ctx, args);
  }

  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The smallest area that contains it; null: none known.',
  })
  partOf(@Root() area: Area, @Ctx() ctx: Context) {
    return area.wholeId === null ? null : areaById(ctx, area.wholeId);
  }

  @FieldResolver(() => [Area], {
    nullable: true,
    description: 'The areas directly inside, municipal units and communities included; empty: none known.',
  })
  parts(@Root() area: Area, @Ctx() ctx: Context) {
    return areasByWhole(ctx, area.id);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality that it is or lies in; null above the municipality.',
  })
  municipality(@Root() area: Area, @Ctx() ctx: Context) {
    return area.municipalityCode === null ? null : municipalityByCode(ctx, area.municipalityCode);
  }

  @FieldResolver(() => [Municipality], {
    nullable: true,
    description: 'The municipalities inside, at any depth; for the Union and Greece all that are known.',
  })
  municipalities(@Root() area: Area, @Ctx() ctx: Context) {
    return municipalitiesByArea(ctx, area.id);
  }

  @Listed()
  @FieldResolver(() => RecordConnection, {
    nullable: true,
    description: 'Everything that any network has in it, in its parts, or for a wider area that holds it.',
  })
  records(@Root() { id }: Area, @Args(() => RecordArgs) args: RecordArgs, @Ctx() ctx: Context) {
    return recordPages(ctx, args, { area: id });
  }
}

/** An area by its key, for the gateway. */
export const resolveArea = ({ id }: { id: string }, ctx: Context) => areaById(ctx, id);
