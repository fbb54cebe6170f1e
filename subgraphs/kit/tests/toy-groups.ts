import {
  applyReference,
  buildFederatedSchema,
  byEachRef,
  byMunicipality,
  byQuarter,
  byRef,
  byValue,
  byYear,
  type Context,
  defineGroups,
  filterWith,
  type GroupArgs,
  Grouped,
  type Groups,
  groupArgs,
  groupOf,
  groupsOf,
  perMunicipality,
  perQuarter,
  perYear,
  type SubgraphSchema,
} from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { Args, ArgsType, Ctx, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { TestDatabase } from './database.js';
import { area } from './network.js';
import { makeToys, toyList, toys } from './toy-table.js';

@ObjectType({ description: 'A shelf.' })
class Shelf {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A toy.' })
class Toy {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@InputType({ description: 'Conditions on Toy.' })
class ToyFilter extends filterWith('text', 'municipalities', 'near', 'includeInactive') {
  @Field(() => [String], { nullable: true, description: 'On any of these shelves.' })
  shelves?: string[] | null;
}

const ToyGroup = groupOf(Toy, {
  by: {
    SHELF: { type: () => Shelf, description: 'Shelf.' },
    TOPIC: { type: () => bridge(Topic), description: 'Topic; a toy about two counts in both.' },
    MUNICIPALITY: perMunicipality('Where it is'),
    SIZE_RANK: { type: () => String, description: 'Rank.' },
    QUARTER: perQuarter('When it was made'),
    YEAR: perYear('When it was made'),
  },
  numbers: { weight: 'Kilograms.' },
});

@ArgsType()
class ToyGroupArgs extends groupArgs(ToyFilter, ToyGroup) {}

const toyGroups = groupsOf(
  defineGroups(toyList, {
    by: {
      SHELF: byRef(toys.shelf),
      TOPIC: byEachRef(toys.topics),
      MUNICIPALITY: byMunicipality(toys.areas),
      SIZE_RANK: byValue(toys.rank),
      QUARTER: byQuarter(toys.madeIn),
      YEAR: byYear(toys.madeIn),
    },
    numbers: { weight: toys.weight },
  } satisfies Groups<typeof ToyGroup>),
  { SHELF: (_ctx, id) => ({ id, name: `Ράφι ${id}` }) },
);

@Resolver(() => Toy)
class ToyResolver {
  @Grouped()
  @Query(() => [ToyGroup], { nullable: true, description: 'Toys, counted.' })
  toysGrouped(@Args(() => ToyGroupArgs) args: GroupArgs, @Ctx() ctx: Context) {
    return toyGroups(ctx, args as never);
  }
}

/** A schema that counts toys. */
export const buildToySchema = (): Promise<SubgraphSchema> =>
  buildFederatedSchema({ resolvers: [ToyResolver] });

/** Makes 200 toys with topics, areas and dates, by the last digit of their ids, and the areas. */
export async function makeCountedToys(database: TestDatabase): Promise<void> {
  await makeToys(database);
  await database.connection`update toys set
    topics = case right(id, 1)::int % 4 when 0 then '{}' when 1 then '{topic:a}' when 2 then '{topic:a,topic:b}' else '{topic:b,topic:b}' end::text[],
    areas = case right(id, 1)::int % 5 when 0 then '{}' when 1 then '{area:1}' when 2 then '{area:1-1,area:2}' when 3 then '{area:all}' else '{area:2}' end::text[],
    made_in = case right(id, 1)::int when 1 then '2023' when 2 then '2023-02' when 3 then '2023-02-17' when 4 then '2024-12-31' when 5 then '2022-07-01' end`;
  await applyReference(database.db, {
    version: 'tests',
    areas: [
      area('area:all', 'REGION'),
      area('area:1', 'MUNICIPALITY', { partOf: 'area:all', municipality: '1' }),
      area('area:1-1', 'COMMUNITY', { partOf: 'area:1', municipality: '1' }),
      area('area:2', 'MUNICIPALITY', { partOf: 'area:all', municipality: '2' }),
    ],
    topics: [],
    organisations: [],
  });
}
