import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { inline } from './fragments.js';
import type { Refusals } from './refusals.js';

/** An operation without what somebody may not see, so that no subgraph is asked for it. */
export function withoutRefused(
  document: DocumentNode,
  schema: GraphQLSchema,
  { coordinates }: Refusals,
): DocumentNode {
  if (coordinates.size === 0) return document;
  const types = new TypeInfo(schema);
  const isRefused = (type: string, { name }: FieldNode) => coordinates.has(`${type}.${name.value}`);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (!parent) return undefined;
        if (!isAbstractType(parent)) return isRefused(parent.name, node) ? null : undefined;
        const possible = schema.getPossibleTypes(parent).map(({ name }) => name);
        const open = possible.filter((name) => !isRefused(name, node));
        if (open.length === possible.length) return undefined;
        return open.length === 0 ? null : inline(open.map((type) => inline([node], { type })));
      },
    }),
  );
}

/** Without questions about the schema, which no plan answers: the planner's own idea of it lacks what others know of it. */
export const withoutIntrospection = (document: DocumentNode): DocumentNode =>
  visit(document, { Field: ({ name }) => (/^__(schema|type)$/.test(name.value) ? null : undefined) });

/** Has objects of which nothing is asked asked for all the same: whether they are there. */
export const withoutHollows = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: (node) => (node.selections.length === 0 ? { ...node, selections: [typename] } : undefined),
    },
  });

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
