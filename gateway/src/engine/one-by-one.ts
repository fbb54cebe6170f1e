import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/**
 * A mutation as one for each of its changes, in their order (specification, "Mutation"): the planner asks changes of one
 * subgraph in one fetch, and only then for what other subgraphs say of the first of them.
 */
export function oneByOne(
  document: DocumentNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): DocumentNode[] {
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const byKey = new Map<string, SelectionNode[]>();
  for (const { key, selection } of changesOf(operation?.selectionSet.selections ?? [], fragments))
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
  return [...byKey.values()].map((selections) => ({
    ...document,
    definitions: document.definitions.map((each) =>
      each === operation ? { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } : each,
    ),
  }));
}

interface Change {
  /** Its response key. */
  key: string;
  selection: SelectionNode;
}

/** The fields of the root, in whatever fragments they stand. */
function changesOf(
  selections: readonly SelectionNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Change[] {
  return selections.flatMap((each): Change[] => {
    if (each.kind === Kind.FIELD) return [{ key: (each.alias ?? each.name).value, selection: each }];
    const part = each.kind === Kind.INLINE_FRAGMENT ? each : fragments[each.name.value];
    return changesOf(part?.selectionSet.selections ?? [], fragments);
  });
}
