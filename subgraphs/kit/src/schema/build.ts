import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { getDocumentNodeFromSchema, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLFieldConfig,
  GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  parse,
  print,
} from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { checkAccess } from '../access/may.js';
import type { Context } from '../context.js';
import { withDirectives } from './enum-directives.js';
import { withLanguage } from './languages.js';
import { withLazyPart } from './lazy-pages.js';
import { withCheckedReferences } from './references.js';
import { requireRule, withRule } from './rules.js';

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
  const schema = withOurs(built);
  const typeDefs = federated(schema);
  const resolvers = createResolversMap(schema) as GraphQLResolverMap<unknown>;
  for (const [type, resolve] of Object.entries(parts.references ?? {})) {
    resolvers[type] = { ...(resolvers[type] as object), __resolveReference: resolve } as never;
  }
  return {
    schema: withCheckedReferences(buildSubgraphSchema([{ typeDefs, resolvers }]), typeDefs),
    // Only codegen and tests read it.
    get sdl() {
      return `${print(typeDefs)}\n`;
    },
  };
}

type Field = GraphQLFieldConfig<unknown, Context>;

/**
 * Brings into type-graphql's schema what it does not know: rules and languages of fields, lazy pages, directives of
 * enums. All in one walk: each makes every type anew.
 */
function withOurs(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType()?.name;
  return mapSchema(schema, {
    ...rootDescriptions,
    [MapperKind.ENUM_TYPE]: withDirectives,
    [MapperKind.INTERFACE_FIELD]: (field) => withLanguage(field as Field),
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      if (type === mutation) requireRule(field as Field, name);
      return withLazyPart(withLanguage(withRule(field as Field)), schema.getType(type));
    },
  });
}

const describedAs = (description: string) => (type: GraphQLObjectType) =>
  new GraphQLObjectType({ ...type.toConfig(), description });

/** The roots in the same words in every subgraph; type-graphql makes these types and knows none. */
const rootDescriptions = {
  [MapperKind.QUERY]: describedAs(
    'Questions to all networks. A root field is null only where nothing has that id or its network is down; the error then names the network.',
  ),
  [MapperKind.MUTATION]: describedAs(
    'Changes to the data of a network, in the order in which they stand. A refusal is data: `problems` says why, and then nothing was written. Null: the network is down, or the caller may not; the error says which.',
  ),
} as const;

/** The schema's definitions without what Federation brings itself: directive definitions and the schema block. */
function federated(schema: GraphQLSchema): DocumentNode {
  const definitions = getDocumentNodeFromSchema(schema).definitions.filter(
    ({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION && kind !== Kind.SCHEMA_DEFINITION,
  );
  return { kind: Kind.DOCUMENT, definitions: [...parse(federation).definitions, ...definitions] };
}
