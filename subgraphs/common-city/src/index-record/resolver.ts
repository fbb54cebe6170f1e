import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areasByIds } from '../area/loaders.js';
import { Area } from '../area/type.js';
import { municipalitiesByCodes } from '../municipality/loaders.js';
import { Municipality } from '../municipality/type.js';
import { networkById } from '../network/loaders.js';
import { Network } from '../network/type.js';
import { organisationById } from '../organisation/loaders.js';
import { Organisation } from '../organisation/type.js';
import { topicsByIds } from '../topic/loaders.js';
import { Topic } from '../topic/type.js';
import { RecordConnection } from './connection.js';
import { RecordArgs } from './filter.js';
import { RecordGroup, RecordGroupArgs } from './group.js';
import { groupedRecords, recordById, recordPages } from './loaders.js';
import { isMunicipality } from './rules.js';
import { IndexRecord } from './type.js';

@Resolver(() => IndexRecord)
export class RecordResolver {
  @Query(() => IndexRecord, {
    nullable: true,
    description:
      'Any public record of any network by its id, an organisation by any of its ids. Null: no such record, or the index is down (then with an error).',
  })
  record(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return recordById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => RecordConnection, {
    nullable: true,
    description: "All public records of all networks, and the hub's own, as the index has them.",
  })
  records(@Args(() => RecordArgs) args: RecordArgs, @Ctx() ctx: Context) {
    return recordPages(ctx, args);
  }

  @Grouped()
  @Query(() => [RecordGroup], {
    nullable: true,
    description: 'Records of all networks, counted. Records, not people.',
  })
  recordsGrouped(@Args(() => RecordGroupArgs) args: RecordGroupArgs, @Ctx() ctx: Context) {
    return groupedRecords(ctx, args);
  }

  @FieldResolver(() => Network, {
    nullable: true,
    description: 'The network that owns it; null: the hub itself (kinds Organisation, Topic, Municipality).',
  })
  network(@Root() { networkId }: IndexRecord, @Ctx() ctx: Context) {
    return networkId === null ? null : networkById(ctx, networkId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is, or is of or about; null: none known.',
  })
  organisation(@Root() { organisationId }: IndexRecord, @Ctx() ctx: Context) {
    return organisationId === null ? null : organisationById(ctx, organisationId);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() { topicIds }: IndexRecord, @Ctx() ctx: Context) {
    return topicsByIds(ctx, topicIds);
  }

  @FieldResolver(() => [Topic], { description: 'Whom it is for.' })
  targetGroups(@Root() { targetGroupIds }: IndexRecord, @Ctx() ctx: Context) {
    return topicsByIds(ctx, targetGroupIds);
  }

  @FieldResolver(() => [Municipality], {
    description:
      'Where it is or what it serves, also where only a part is named; a wider area is in `areas` alone.',
  })
  municipalities(@Root() { municipalityCodes }: IndexRecord, @Ctx() ctx: Context) {
    return municipalitiesByCodes(ctx, municipalityCodes);
  }

  @FieldResolver(() => [Area], {
    description:
      'The same as areas, where it names smaller or larger ones; empty: it names municipalities alone.',
  })
  areas(@Root() { areaIds }: IndexRecord, @Ctx() ctx: Context) {
    return areaIds.every(isMunicipality) ? [] : areasByIds(ctx, areaIds);
  }
}

/** A record by its key, for the gateway. */
export const resolveRecord = ({ id }: { id: string }, ctx: Context) => recordById(ctx, id);
