import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, type FieldNode, Kind, parse, print, type SelectionNode, visit } from 'graphql';
import type { ArgumentFree } from './argument-free.js';
import { mapFetches, variablesIn } from './fetches.js';
import { fragmentsOf, inline } from './fragments.js';

/**
 * Takes fetches apart whose fields require one field with different arguments: a representation has one place for it. As
 * they are ready together they go as one request all the same.
 */
export function takeApart(node: PlanNode, free: ArgumentFree): PlanNode {
  return mapFetches(node, (fetch) => {
    const nodes = fetchesOf(fetch, free);
    return nodes.length === 1 ? fetch : { kind: 'Parallel', nodes };
  });
}

/** Stand-ins, each with where it stands. */
type Needed = ReadonlySet<string>;

function fetchesOf(node: FetchNode, free: ArgumentFree): FetchNode[] {
  const { requires, serviceName } = node;
  const required = neededIn(requires ?? [], free);
  if (!requires || new Set([...required].map(placeOf)).size === required.size) return [node];
  const document = withoutSpreads(parse(node.operation, { noLocation: true }));
  const neededBy = (type: string, { name }: FieldNode): Needed =>
    free.needs.get(`${serviceName} ${type}.${name.value}`) ?? new Set();
  const groups: Set<string>[] = [];
  const groupOf = (needed: Needed) => groups.find((each) => !clash(each, needed));
  onEntityFields(document, (type, field) => {
    const needed = neededBy(type, field);
    const group = groupOf(needed) ?? new Set();
    if (!groups.includes(group)) groups.push(group);
    for (const each of needed) group.add(each);
    return true;
  });
  return groups.map((group) => {
    const isHere = (type: string, field: FieldNode) => groupOf(neededBy(type, field)) === group;
    const others = new Set(groups.flatMap((each) => (each === group ? [] : [...each])));
    return {
      ...node,
      ...operationOf(onEntityFields(document, isHere)),
      requires: without(requires, { free, isForeign: (each) => others.has(each) && !group.has(each) }),
    };
  });
}

/** Where one stands; two that stand there are of the same field. */
const placeOf = (needed: string): string => needed.slice(0, needed.indexOf(' '));

/** Whether there is a place where they need one field with different arguments. */
function clash(one: Needed, other: Needed): boolean {
  const places = new Set([...one].filter((each) => !other.has(each)).map(placeOf));
  return [...other].some((each) => !one.has(each) && places.has(placeOf(each)));
}

type Selections = readonly QueryPlanSelectionNode[];

function neededIn(selections: Selections, free: ArgumentFree, path = ''): Needed {
  const needed = selections.flatMap((each): string[] => {
    if (each.kind === 'InlineFragment') return [...neededIn(each.selections, free, path)];
    const here = pathOf(each.name, free, path);
    const own = free.standIns.has(each.name) ? [`${here} ${each.name}`] : [];
    return [...own, ...neededIn(each.selections ?? [], free, here)];
  });
  return new Set(needed);
}

const pathOf = (name: string, { standIns }: ArgumentFree, path: string): string =>
  `${path}.${standIns.get(name)?.name ?? name}`;

interface Leaving {
  free: ArgumentFree;
  isForeign: (needed: string) => boolean;
}

/** Without some stand-ins, and what holds nothing else. */
function without(selections: Selections, leaving: Leaving, path = ''): QueryPlanSelectionNode[] {
  const { free, isForeign } = leaving;
  return selections.flatMap((each): QueryPlanSelectionNode[] => {
    const here = each.kind === 'Field' ? pathOf(each.name, free, path) : path;
    if (each.kind === 'Field' && isForeign(`${here} ${each.name}`)) return [];
    if (!each.selections) return [each];
    const inner = without(each.selections, leaving, here);
    return inner.length > 0 ? [{ ...each, selections: inner }] : [];
  });
}

/** Keeps the fields of entities for which `isWanted` holds. */
function onEntityFields(
  document: DocumentNode,
  isWanted: (type: string, field: FieldNode) => boolean,
): DocumentNode {
  const kept = (selections: readonly SelectionNode[], type: string): SelectionNode[] =>
    selections.flatMap((each): SelectionNode[] => {
      if (each.kind === Kind.FIELD) return isWanted(type, each) ? [each] : [];
      if (each.kind === Kind.FRAGMENT_SPREAD) return [each];
      const inner = kept(each.selectionSet.selections, each.typeCondition?.name.value ?? type);
      return inner.length > 0 ? [{ ...each, selectionSet: { ...each.selectionSet, selections: inner } }] : [];
    });
  return visit(document, {
    Field(node) {
      if (node.name.value !== '_entities' || !node.selectionSet) return undefined;
      return {
        ...node,
        selectionSet: { ...node.selectionSet, selections: kept(node.selectionSet.selections, '') },
      };
    },
  });
}

/** With fragments where they are spread. */
function withoutSpreads(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const spelledOut = visit(document, {
    FragmentSpread({ name }) {
      const fragment = fragments[name.value];
      if (!fragment) return undefined;
      return inline(fragment.selectionSet.selections, { type: fragment.typeCondition.name.value });
    },
  });
  return {
    ...spelledOut,
    definitions: spelledOut.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  };
}

/** An operation without the variables that nothing in it uses any more. */
function operationOf(document: DocumentNode): Pick<FetchNode, 'operation' | 'variableUsages'> {
  const used = variablesIn(document);
  const lean = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: node.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
    }),
  });
  return { operation: print(lean), variableUsages: [...used].filter((name) => name !== 'representations') };
}
