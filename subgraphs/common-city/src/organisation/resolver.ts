import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Source } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RecordConnection } from '../index-record/connection.js';
import { RecordArgs } from '../index-record/filter.js';
import { recordById, recordPages } from '../index-record/loaders.js';
import { IndexRecord } from '../index-record/type.js';
import { municipalityByCode } from '../municipality/loaders.js';
import { Municipality } from '../municipality/type.js';
import { networkById } from '../network/loaders.js';
import { Network } from '../network/type.js';
import { topicsByIds } from '../topic/loaders.js';
import { Topic } from '../topic/type.js';
import { OrganisationConnection } from './connection.js';
import { OrganisationArgs } from './filter.js';
import { OrganisationGroup, OrganisationGroupArgs } from './group.js';
import {
  groupedOrganisations,
  membershipsByOrganisation,
  organisationById,
  organisationPages,
} from './loaders.js';
import { ConflictValue, Membership, Organisation } from './type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description:
      'An organisation by any id under which any network knows it. Null: no such id, or the network is down (then with an error).',
  })
  organisation(@Arg('id', () => ID, { description: 'Any of its ids.' }) id: string, @Ctx() ctx: Context) {
    return organisationById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'Organisations, each once, in whatever networks it appears.',
  })
  organisations(@Args(() => OrganisationArgs) args: OrganisationArgs, @Ctx() ctx: Context) {
    return organisationPages(ctx, args);
  }

  @Grouped()
  @Query(() => [OrganisationGroup], {
    nullable: true,
    description: 'Organisations, each once, counted.',
  })
  organisationsGrouped(@Args(() => OrganisationGroupArgs) args: OrganisationGroupArgs, @Ctx() ctx: Context) {
    return groupedOrganisations(ctx, args);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Municipality of its seat; null: unknown.',
  })
  seat(@Root() { seatCode }: Organisation, @Ctx() ctx: Context) {
    return seatCode === null ? null : municipalityByCode(ctx, seatCode);
  }

  @FieldResolver(() => [Topic], {
    nullable: true,
    description: 'Fields it works in, all networks together.',
  })
  activities(@Root() { activityIds }: Organisation, @Ctx() ctx: Context) {
    return topicsByIds(ctx, activityIds);
  }

  @FieldResolver(() => [Membership], {
    nullable: true,
    description: 'The networks that know it, with its role in each.',
  })
  memberships(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return membershipsByOrganisation(ctx, id);
  }

  @Listed()
  @FieldResolver(() => RecordConnection, {
    nullable: true,
    description: 'Its records in all networks, under whatever id they name it.',
  })
  records(@Root() { id }: Organisation, @Args(() => RecordArgs) args: RecordArgs, @Ctx() ctx: Context) {
    return recordPages(ctx, args, { organisation: id });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Network, { nullable: true, description: 'The network; null: no longer registered.' })
  network(@Root() { networkId }: Membership, @Ctx() ctx: Context) {
    return networkById(ctx, networkId);
  }

  @FieldResolver(() => IndexRecord, {
    nullable: true,
    description:
      "The record that says so, the organisation's own where its network merely lists it; null: a fact of the hub, or a record that is public no more.",
  })
  record(@Root() { recordId }: Membership, @Ctx() ctx: Context) {
    return recordId === null ? null : recordById(ctx, recordId);
  }
}

@Resolver(() => ConflictValue)
export class ConflictValueResolver {
  @FieldResolver(() => Network, { nullable: true, description: 'The network; null: not registered.' })
  network(@Root() { networkId }: ConflictValue, @Ctx() ctx: Context) {
    return networkById(ctx, networkId);
  }
}

/** A source names its publisher by id; here, where organisations live, the whole one is given. */
@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  publisher(@Root() { publisher }: Source, @Ctx() ctx: Context) {
    return publisher ? organisationById(ctx, publisher.id) : null;
  }
}

/** An organisation by its key, for the gateway. */
export const resolveOrganisation = ({ id }: { id: string }, ctx: Context) => organisationById(ctx, id);
