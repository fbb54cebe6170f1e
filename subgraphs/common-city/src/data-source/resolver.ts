import { type Context, checkId } from '@koinipoli/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { organisationById } from '../organisation/loaders.js';
import { Organisation } from '../organisation/type.js';
import { allDataSources, dataSourceById } from './loaders.js';
import { DataSource } from './type.js';

@Resolver(() => DataSource)
export class DataSourceResolver {
  @Query(() => DataSource, {
    nullable: true,
    description:
      'A cited document or data set by its id. Null: no such id, or the hub is down (then with an error).',
  })
  dataSource(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return dataSourceById(ctx, checkId('id', id));
  }

  @Query(() => [DataSource], {
    nullable: true,
    description: 'The documents and data sets that records cite. A closed list.',
  })
  dataSources(@Ctx() ctx: Context) {
    return allDataSources(ctx);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who published it; null: unknown.' })
  publisher(@Root() { publisherId }: DataSource, @Ctx() ctx: Context) {
    return publisherId === null ? null : organisationById(ctx, publisherId);
  }
}
