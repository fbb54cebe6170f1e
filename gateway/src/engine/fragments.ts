import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  return fragments;
}

/** What an inline fragment holds beside its selections. */
export interface Inlined {
  /** The type that it is for; undefined: the one that it stands in. */
  type?: string;
  directives?: readonly DirectiveNode[];
}

/** An inline fragment of selections. */
export const inline = (
  selections: readonly SelectionNode[],
  { type, directives = [] }: Inlined = {},
): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  directives,
  ...(type && { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } }),
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});
