import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { flagOf } from './directive.js';
import { fragmentsOf, inline } from './fragments.js';

/**
 * Says of things that some subgraph knows by an interface alone (`@interfaceObject`) which types are meant where an
 * operation asks for those that are of another interface or of a union: the planner cannot find a way to them otherwise.
 */
export function explicitTypes(
  supergraph: DocumentNode,
  schema: GraphQLSchema,
): (document: DocumentNode) => DocumentNode {
  const vague = interfaceObjectsOf(supergraph);
  if (vague.size === 0) return (document) => document;
  return (document) => {
    const fragments = fragmentsOf(document);
    const types = new TypeInfo(schema);
    const spelledOut = (
      condition: string | undefined,
      { selectionSet, directives }: { selectionSet: SelectionSetNode; directives: readonly DirectiveNode[] },
    ): SelectionNode | undefined => {
      const parent = types.getParentType();
      const wanted = schema.getType(condition ?? '');
      if (!isInterfaceType(parent) || !vague.has(parent.name) || !isAbstractType(wanted)) return undefined;
      if (wanted === parent || schema.isSubType(wanted, parent)) return undefined;
      const meant = schema.getPossibleTypes(parent).filter((type) => schema.isSubType(wanted, type));
      return inline(
        meant.map(({ name: type }) => inline(selectionSet.selections, { type })),
        { directives },
      );
    };
    return visit(
      document,
      visitWithTypeInfo(types, {
        InlineFragment: ({ typeCondition, selectionSet, directives = [] }) =>
          spelledOut(typeCondition?.name.value, { selectionSet, directives }),
        FragmentSpread({ name, directives = [] }) {
          const fragment = fragments[name.value];
          if (!fragment) return undefined;
          const { typeCondition, selectionSet } = fragment;
          return spelledOut(typeCondition.name.value, { selectionSet, directives });
        },
      }),
    );
  };
}

function interfaceObjectsOf({ definitions }: DocumentNode): Set<string> {
  const found = new Set<string>();
  for (const each of definitions)
    if (each.kind === Kind.INTERFACE_TYPE_DEFINITION && each.directives?.some(isObject))
      found.add(each.name.value);
  return found;
}

const isObject = (directive: ConstDirectiveNode): boolean => flagOf(directive, 'isInterfaceObject') === true;
