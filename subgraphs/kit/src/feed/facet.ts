import { PublicRecord } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { Ctx, createUnionType, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../batch.js';
import type { Context } from '../context.js';

/** How a network gives its own records of one type: the type, and its loader by id. */
export type FacetKind = readonly [
  type: new () => { id: string },
  byId: (ctx: Context, id: string) => Promise<object | null>,
];

/** The facet of a network on the bridge `Record`. */
export interface RecordFacet {
  /** Name of the network's facets, `kalo`. */
  field: string;
  /** Name of the union, `KaloRecord`. */
  union: string;
  /** By kind, the name of the GraphQL type as index documents have it. */
  kinds: Readonly<Record<string, FacetKind>>;
}

/** Of what kind a public record of this network is; null for what is not public, or not this network's. */
const kindOf = batched<string, string | null, null>(async ({ db }, ids) => {
  const rows = await db.execute<{ kind: string | null }>(sql`
    select known.kind
    from jsonb_array_elements_text(${JSON.stringify(ids.map(withoutNull))}::text::jsonb) with ordinality as wanted(id, nr)
    left join feed_documents known on known.id = wanted.id and known.document is not null order by nr`);
  return rows.map(({ kind }) => kind);
});

/** What no text of PostgreSQL can hold names nothing, and spoils no batch. */
const withoutNull = (id: string): string => (id.includes('\0') ? '' : id);

/**
 * The resolver of a network's field on `Record`: its own record under that id, as a union of its types. What kind each
 * of a level's ids is takes one statement, and each kind its own loader. Nothing in the network leads to `Record`: its
 * schema names `PublicRecord` among `orphanedTypes`.
 */
export function recordFacet({ field, union, kinds }: RecordFacet) {
  const OwnRecord = createUnionType({
    name: union,
    description: `What \`Record.${field}\` leads to: a public record as its own network has it.`,
    types: () => Object.values(kinds).map(([type]) => type),
    resolveType: (record) => (record as { id: string; __typename: string }).__typename,
  });

  @Resolver(() => PublicRecord)
  class RecordFacetResolver {
    @FieldResolver(() => OwnRecord, {
      name: field,
      nullable: true,
      description: "The record itself in this network; null: it is another network's, or no longer public.",
    })
    async own(@Root() { id }: PublicRecord, @Ctx() ctx: Context) {
      const kind = await kindOf(ctx, id, null);
      const [, byId] = (kind !== null && kinds[kind]) || [];
      const record = await byId?.(ctx, id);
      return record ? { ...record, __typename: kind } : null;
    }
  }
  return RecordFacetResolver;
}
