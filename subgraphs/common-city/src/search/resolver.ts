import type { Context } from '@koinipoli/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { RecordGroup } from '../index-record/group.js';
import type { FacetBy } from './count-facets.js';
import { SearchArgs, SuggestArgs } from './filter.js';
import { type SearchPage, searchPage } from './loaders.js';
import { suggestions } from './suggest-loaders.js';
import { SearchConnection, Suggestion } from './type.js';

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Directive('@cost(weight: 10)')
  @Directive(
    '@listSize(assumedSize: 25, slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Ranked full-text search over all networks, in Greek, English and Greeklish. A place name in the query is also taken as a place. An organisation is one result, its record in each network included. Null: the index is down (then with an error).',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() ctx: Context) {
    return searchPage(ctx, args);
  }

  @Directive('@cost(weight: 5)')
  @Directive('@listSize(assumedSize: 10, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @FieldResolver(() => [RecordGroup], {
    description:
      'How many results each further choice would leave, the largest first: exactly what the same search finds with that one value in place of those that its field of the filter has, narrower topics and wider areas included. `per10000` as in `recordsGrouped`.',
  })
  facets(
    @Root() page: SearchPage,
    @Arg('by', () => RecordGroup.by, { description: 'The choice: one of the groupings of records.' })
    by: FacetBy,
    @Arg('first', () => Int, { defaultValue: 10, description: 'At most so many values, up to 100.' })
    first: number,
    @Ctx() ctx: Context,
  ) {
    return page.facets({ by, first }, ctx);
  }

  @Directive('@listSize(assumedSize: 8, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Query(() => [Suggestion], {
    nullable: true,
    description: 'Completions while typing. Null: the index is down (then with an error).',
  })
  suggest(@Args(() => SuggestArgs) args: SuggestArgs, @Ctx() ctx: Context) {
    return suggestions(ctx, args);
  }
}
