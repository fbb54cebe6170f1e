import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { isWanted } from './conditions.js';

/** What decides which fields are asked of an object. */
export interface Collecting {
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those of `@skip` and `@include`. */
  variables: Readonly<Record<string, unknown>>;
  /** Whether a fragment for things of this name is about the object. */
  isFor(condition: string): boolean;
}

/** The fields that are asked of one object, by response key (specification, "Field Collection"). */
export function collectFields(
  sets: readonly SelectionSetNode[],
  { fragments, variables, isFor }: Collecting,
): Map<string, FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isWanted(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = collected.get(key);
        if (nodes) nodes.push(selection);
        else collected.set(key, [selection]);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && visited.has(selection.name.value)) continue;
      if (isSpread) visited.add(selection.name.value);
      const part = isSpread ? fragments[selection.name.value] : selection;
      const condition = part?.typeCondition?.name.value;
      if (part && (condition === undefined || isFor(condition))) collect(part.selectionSet);
    }
  };
  for (const each of sets) collect(each);
  return collected;
}
