import type { FetchNode, PlanNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** A plan with something else in the place of each of its fetches. */
export function mapFetches(node: PlanNode, change: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((each) => mapFetches(each, change)) };
    case 'Flatten':
      return { ...node, node: mapFetches(node.node, change) };
    case 'Fetch':
      return change(node);
    default:
      return node;
  }
}

/**
 * Declares in each fetch of a plan the variables that it uses: below an interface and one of its unions the planner
 * forgets them.
 */
export function declareVariables(node: PlanNode, asked: DocumentNode): PlanNode {
  const definitions = asked.definitions
    .filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  return mapFetches(node, (fetch) => {
    const { operation, variableUsages = [] } = fetch;
    const lacking = definitions.filter(
      ({ variable: { name } }) =>
        !variableUsages.includes(name.value) && operation.includes(`$${name.value}`),
    );
    return lacking.length === 0 ? fetch : declared(fetch, lacking);
  });
}

/** Names of the variables that are used in a document. */
export function variablesIn(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return used;
}

/** Its text is only read where a name stands in it, which may be the beginning of another, or a word of a string. */
function declared(fetch: FetchNode, lacking: readonly VariableDefinitionNode[]): FetchNode {
  const document = parse(fetch.operation, { noLocation: true });
  const used = variablesIn(document);
  const added = lacking.filter(({ variable }) => used.has(variable.name.value));
  if (added.length === 0) return fetch;
  const whole = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...added],
    }),
  });
  const variableUsages = [
    ...(fetch.variableUsages ?? []),
    ...added.map(({ variable }) => variable.name.value),
  ];
  return { ...fetch, operation: print(whole), variableUsages };
}
