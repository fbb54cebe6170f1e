import { UnverifiedRecord } from '@koinipoli/schema';
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { May } from '../access/may.js';
import type { Context } from '../context.js';
import { badInput } from '../hub-error.js';
import { connectionOf, Listed } from '../list/connection.js';
import { PageArgs } from '../list/page-args.js';
import { pagesOf } from '../list/pages.js';
import type { RecordDefinition } from './definition.js';
import { unverifiedList } from './unverified.js';

const UnverifiedRecordConnection = connectionOf(UnverifiedRecord, { shareable: true });

const mostMonths = 1200;

@ArgsType()
class UnverifiedArgs extends PageArgs {
  @Field(() => Int, {
    description: 'Not verified for so many months, 0 to 1200; what never was is always there. 0: everything.',
  })
  months!: number;

  @Field(() => [String], { nullable: true, description: 'Only records of these types; null: of all.' })
  kinds?: string[] | null;
}

/**
 * The resolver of the list of what a network should look at again, `xUnverified`, where `x` is the name of its facets:
 * over all records that people write there.
 */
export function unverifiedResolver(facet: string, definitions: readonly RecordDefinition[]) {
  const pages = pagesOf(unverifiedList(definitions));
  const known = definitions.map(({ kind }) => kind);

  @Resolver()
  class UnverifiedResolver {
    @May('editor')
    @Listed()
    @Query(() => UnverifiedRecordConnection, {
      name: `${facet}Unverified`,
      nullable: true,
      description: `Records that nobody has verified for long, those that never were first: ${known.join(', ')}.`,
    })
    unverified(@Args(() => UnverifiedArgs) { months, kinds, ...page }: UnverifiedArgs, @Ctx() ctx: Context) {
      if (months < 0 || months > mostMonths)
        throw badInput('months', `must be 0 to ${mostMonths}, not ${months}.`);
      const other = kinds?.find((kind) => !known.includes(kind));
      if (other !== undefined)
        throw badInput('kinds', `"${other.slice(0, 60)}" is none of ${known.join(', ')}.`);
      return pages(ctx, { ...page, filter: { months, ...(kinds ? { kinds } : {}) } });
    }
  }
  return UnverifiedResolver;
}
