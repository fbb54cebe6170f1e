import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableNode,
  visit,
} from 'graphql';
import { fragmentsOf } from './fragments.js';

/** Values of the variables that decide what is asked at all. */
export type Conditions = Readonly<Record<string, boolean>>;

/** An operation of a document. */
export interface Decided {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

interface Deciding {
  name: string;
  byDefault: boolean;
}

const known = new WeakMap<OperationDefinitionNode, readonly Deciding[]>();

/** What a request's variables, and the defaults of the others, decide. */
export function conditionsOf(
  { document, operation }: Decided,
  variables: Readonly<Record<string, unknown>>,
): Conditions {
  const deciding = known.get(operation) ?? decidingOf(operation, document);
  known.set(operation, deciding);
  const conditions: Record<string, boolean> = Object.create(null);
  for (const { name, byDefault } of deciding) {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    conditions[name] = given === undefined ? byDefault : given === true;
  }
  return conditions;
}

function decidingOf(operation: OperationDefinitionNode, document: DocumentNode): Deciding[] {
  return decidingVariables(operation, fragmentsOf(document)).map((name) => {
    const defined = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const { defaultValue } = defined ?? {};
    return { name, byDefault: defaultValue?.kind === Kind.BOOLEAN && defaultValue.value };
  });
}

/** Names of the variables that decide what is asked at all. */
export function decidingVariables(
  definition: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const names = new Set<string>();
  const note = ({ name }: VariableNode) => void names.add(name.value);
  for (const part of [definition, ...Object.values(fragments)])
    visit(part, {
      Directive: (node) => {
        if (node.name.value === 'skip' || node.name.value === 'include') visit(node, { Variable: note });
      },
    });
  return [...names].sort();
}

/** Specification, "@skip" and "@include". */
export function isWanted(
  { directives = [] }: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given.find((each) => each.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

/**
 * What is asked under these conditions, without a word of them; of some objects it may be nothing. A plan for all
 * conditions at once would have to know for each requirement of a subgraph on which of them it depends: the planner does
 * not keep that.
 */
export function withoutConditions(document: DocumentNode, conditions: Conditions): DocumentNode {
  const decide = <T extends SelectionNode>(node: T): T | null | undefined => {
    if (!isWanted(node, conditions)) return null;
    const directives = node.directives?.filter(
      ({ name: { value } }) => value !== 'skip' && value !== 'include',
    );
    return directives?.length === node.directives?.length ? undefined : { ...node, directives };
  };
  return visit(document, { Field: decide, InlineFragment: decide, FragmentSpread: decide });
}
