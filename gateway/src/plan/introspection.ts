import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayContext } from '../context.js';

/**
 * Answers questions about the schema alone without a plan.
 * The planner's own idea of introspection lacks what current tools ask for, `isOneOf` among it, and fails on it.
 */
export const introspectionPlugin: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    async responseForOperation({ schema, document, operation, request, response }) {
      if (operation.operation !== 'query' || !asksOnlySchema(operation.selectionSet, document)) return null;
      const { variables: variableValues, operationName } = request;
      const result = executeSync({ schema, document, variableValues, operationName });
      // Faults are the engine's to tell, in its own words and codes.
      if (result.errors) return null;
      return { http: response.http, body: { kind: 'single', singleResult: { data: result.data } } };
    },
  }),
};

/** Tells whether all root fields are meta fields; fragment cycles cannot be here, validation refused them. */
function asksOnlySchema(selectionSet: SelectionSetNode, document: DocumentNode): boolean {
  return selectionSet.selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksOnlySchema(selection.selectionSet, document);
    const isMeant = (node: { kind: Kind }): node is FragmentDefinitionNode =>
      node.kind === Kind.FRAGMENT_DEFINITION &&
      (node as FragmentDefinitionNode).name.value === selection.name.value;
    const fragment = document.definitions.find(isMeant);
    return fragment !== undefined && asksOnlySchema(fragment.selectionSet, document);
  });
}
