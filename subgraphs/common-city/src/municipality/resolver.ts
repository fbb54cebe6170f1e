import { type Context, Listed } from '@koinipoli/kit';
import { GeoJsonScalar } from '@koinipoli/schema';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areaById } from '../area/loaders.js';
import { Area } from '../area/type.js';
import { RecordConnection } from '../index-record/connection.js';
import { RecordArgs } from '../index-record/filter.js';
import { recordPages } from '../index-record/loaders.js';
import { OrganisationConnection } from '../organisation/connection.js';
import { OrganisationArgs } from '../organisation/filter.js';
import { organisationByAuthority, organisationPages } from '../organisation/loaders.js';
import { Organisation } from '../organisation/type.js';
import { MunicipalityConnection } from './connection.js';
import { MunicipalityArgs } from './filter.js';
import { boundaryByCode, municipalitiesByCodes, municipalityByCode, municipalityPages } from './loaders.js';
import { checkCode, nameIn } from './rules.js';
import { Municipality, NameCase } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, {
    nullable: true,
    description:
      'A municipality by its code. Null: no such code, or the network is down (then with an error).',
  })
  municipality(
    @Arg('code', () => ID, {
      description: 'Four-digit code of the Ministry of Interior: Peristeri 9183, Athens 9186.',
    })
    code: string,
    @Ctx() ctx: Context,
  ) {
    return municipalityByCode(ctx, checkCode('code', code));
  }

  @Listed()
  @Query(() => MunicipalityConnection, {
    nullable: true,
    description: 'Municipalities of Greece, those in force today unless asked otherwise.',
  })
  municipalities(@Args(() => MunicipalityArgs) args: MunicipalityArgs, @Ctx() ctx: Context) {
    // A day asked for decides alone; otherwise what is past stays hidden.
    const filter = { ...args.filter, includeInactive: args.filter?.on != null };
    return municipalityPages(ctx, { ...args, filter });
  }

  @Extensions({ text: true })
  @FieldResolver(() => String, { nullable: true, description: 'Its name, «Περιστέρι».' })
  name(
    @Root() { names, genitive }: Municipality,
    @Arg('case', () => NameCase, {
      defaultValue: 'NOMINATIVE',
      description: 'Grammatical case of the Greek name.',
    })
    grammaticalCase: NameCase,
  ) {
    return nameIn(grammaticalCase, names, genitive);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'Regional unit (NUTS 3).' })
  regionalUnit(@Root() { regionalUnitId }: Municipality, @Ctx() ctx: Context) {
    return areaById(ctx, regionalUnitId);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'Region (NUTS 2).' })
  region(@Root() { regionId }: Municipality, @Ctx() ctx: Context) {
    return areaById(ctx, regionId);
  }

  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The municipality as an area: its parts, what it is part of.',
  })
  area(@Root() { code }: Municipality, @Ctx() ctx: Context) {
    return areaById(ctx, `area:${code}`);
  }

  @FieldResolver(() => GeoJsonScalar, {
    nullable: true,
    description: 'Boundary, simplified; null outside the 45 municipalities in focus.',
  })
  async boundary(@Root() { code }: Municipality, @Ctx() ctx: Context) {
    return (await boundaryByCode(ctx, code))?.geometry ?? null;
  }

  @FieldResolver(() => [Municipality], {
    nullable: true,
    description: 'What it became; empty while in force.',
  })
  replacedBy(@Root() { replacedByCodes }: Municipality, @Ctx() ctx: Context) {
    return municipalitiesByCodes(ctx, replacedByCodes);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The municipality as an organisation; null: not among the organisations.',
  })
  authority(@Root() { code }: Municipality, @Ctx() ctx: Context) {
    return organisationByAuthority(ctx, code);
  }

  @Listed()
  @FieldResolver(() => OrganisationConnection, { nullable: true, description: 'Organisations seated here.' })
  organisations(
    @Root() { code }: Municipality,
    @Args(() => OrganisationArgs) args: OrganisationArgs,
    @Ctx() ctx: Context,
  ) {
    return organisationPages(ctx, args, { seat: code });
  }

  @Listed()
  @FieldResolver(() => RecordConnection, {
    nullable: true,
    description: 'Everything that any network has here.',
  })
  records(@Root() { code }: Municipality, @Args(() => RecordArgs) args: RecordArgs, @Ctx() ctx: Context) {
    return recordPages(ctx, args, { municipality: code });
  }
}

/** A municipality by its key, for the gateway. */
export const resolveMunicipality = ({ code }: { code: string }, ctx: Context) =>
  municipalityByCode(ctx, code);
