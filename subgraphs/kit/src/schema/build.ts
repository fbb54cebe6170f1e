import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLSchema, Kind, parse, print } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { checkAccess } from '../access/may.js';
import type { Context } from '../context.js';
import { withEnumDirectives } from './enum-directives.js';
import { withLanguages } from './languages.js';
import { withLazyPages } from './lazy-pages.js';
import { withCheckedReferences } from './references.js';
import { withRules } from './rules.js';

/** Directives of Federation 2 that the hub's subgraphs may use; others do not compose. */
const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@tag", "@cost", "@listSize"])';

/** Resolves a reference that the gateway sends: the key in, the row out, null where nothing has that key. */
export type ReferenceResolver = (reference: never, ctx: Context) => unknown;

/** What a subgraph's schema is made of. */
export interface SchemaParts {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of resolver classes
  resolvers: NonEmptyArray<Function>;
  /** By type name; bridges that are only extended need none. */
  references?: Record<string, ReferenceResolver>;
  /** Types that nothing but a reference leads to. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of object classes
  orphanedTypes?: Function[];
}

/** A subgraph's schema, ready to serve, and its SDL as codegen prints it. */
export interface SubgraphSchema {
  schema: GraphQLSchema;
  sdl: string;
}

/** Builds the Federation 2 schema of a subgraph from its type-graphql classes; every directive in use survives. */
export async function buildFederatedSchema(parts: SchemaParts): Promise<SubgraphSchema> {
  const built = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.orphanedTypes ?? [],
    validate: false,
    authChecker: checkAccess,
  });
  const schema = withEnumDirectives(withLazyPages(withLanguages(withRules(withRootDescriptions(built)))));
  const sdl = federatedSdl(schema);
  const resolvers = createResolversMap(schema) as GraphQLResolverMap<unknown>;
  for (const [type, resolve] of Object.entries(parts.references ?? {})) {
    resolvers[type] = { ...(resolvers[type] as object), __resolveReference: resolve } as never;
  }
  const typeDefs = parse(sdl);
  return { schema: withCheckedReferences(buildSubgraphSchema([{ typeDefs, resolvers }]), typeDefs), sdl };
}

/** Describes the roots in the same words in every subgraph; type-graphql makes these types and knows none. */
function withRootDescriptions(schema: GraphQLSchema): GraphQLSchema {
  const query =
    'Questions to all networks. A root field is null only where nothing has that id or its network is down; the error then names the network.';
  const mutation =
    'Changes to the data of a network, in the order in which they stand. A refusal is data: `problems` says why, and then nothing was written. Null: the network is down, or the caller may not; the error says which.';
  return mapSchema(schema, {
    [MapperKind.QUERY]: (type) => new GraphQLObjectType({ ...type.toConfig(), description: query }),
    [MapperKind.MUTATION]: (type) => new GraphQLObjectType({ ...type.toConfig(), description: mutation }),
  });
}

/** The SDL without what Federation brings itself: directive definitions and the schema block. */
function federatedSdl(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(schema));
  const definitions = document.definitions.filter(
    ({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION && kind !== Kind.SCHEMA_DEFINITION,
  );
  return `${federation}\n\n${print({ ...document, definitions })}\n`;
}
