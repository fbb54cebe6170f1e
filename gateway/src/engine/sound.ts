import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from './fragments.js';
import type { Requirements } from './requirements.js';
import type { IsTypeOf } from './type-names.js';

/** What a plan is held against. */
export interface SoundParts {
  /** Of the supergraph that the planner sees. */
  schema: GraphQLSchema;
  requirements: Requirements;
  isTypeOf: IsTypeOf;
}

/** For a place in the answer with a key, the types for which it is there; an empty name stands for all. */
type There = Map<string, Set<string>>;

interface Checking extends SoundParts {
  there: There;
  path: string;
}

/**
 * Whether each fetch of a plan finds what it needs when its turn comes, and none asks a subgraph for a field without what
 * that requires. The planner sometimes loses a requirement where several lead in a circle; the answer would be wrong and
 * nobody would know.
 */
export function isSound(node: PlanNode, parts: SoundParts): boolean {
  return parts.requirements.required.size === 0 || isSoundAt(node, { ...parts, there: new Map(), path: '' });
}

function isSoundAt(node: PlanNode, checking: Checking): boolean {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.every((each) => isSoundAt(each, checking));
    case 'Parallel': {
      const branches = node.nodes.map((each) => ({ each, there: copyOf(checking.there) }));
      if (!branches.every(({ each, there }) => isSoundAt(each, { ...checking, there }))) return false;
      for (const { there } of branches) addAll(checking.there, there);
      return true;
    }
    case 'Flatten': {
      const path = [checking.path, ...node.path.filter((step) => step !== '@')].filter((step) => step !== '');
      return isSoundAt(node.node, { ...checking, path: path.join('.') });
    }
    case 'Fetch':
      return isSoundFetch(node, checking);
    default:
      return false;
  }
}

const copyOf = (there: There): There => new Map([...there].map(([key, types]) => [key, new Set(types)]));

function addAll(there: There, others: There): void {
  for (const [key, types] of others) for (const type of types) add(there, key, type);
}

const add = (there: There, key: string, type: string): void =>
  void there.set(key, (there.get(key) ?? new Set()).add(type));

function isSoundFetch(node: FetchNode, checking: Checking): boolean {
  const { requires } = node;
  if (requires && !areThere(requires, checking, '')) return false;
  const document = parse(node.operation, { noLocation: true });
  const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const root = operation && checking.schema.getRootType(operation.operation);
  const asking: Asking = { ...checking, subgraph: node.serviceName, fragments: fragmentsOf(document) };
  const selections = operation?.selectionSet.selections ?? [];
  if (!requires) return isAnswered(selections, { ...asking, type: root?.name ?? '', given: undefined });
  return selections.every((each) => {
    if (each.kind !== Kind.FIELD) return false;
    return isAnswered(each.selectionSet?.selections ?? [], { ...asking, type: '', given: requires });
  });
}

/** Whether all of a representation is there. */
function areThere(selections: readonly QueryPlanSelectionNode[], checking: Checking, type: string): boolean {
  return selections.every((each) => {
    if (each.kind === 'InlineFragment')
      return areThere(each.selections, checking, each.typeCondition ?? type);
    const path = under(checking.path, each.alias ?? each.name);
    if (each.name !== '__typename' && !isThere(checking, path, type)) return false;
    return areThere(each.selections ?? [], { ...checking, path }, '');
  });
}

const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function isThere({ there, isTypeOf }: Checking, path: string, type: string): boolean {
  const types = [...(there.get(path) ?? [])];
  return types.some((each) => each === '' || type === '' || isTypeOf(type, each) || isTypeOf(each, type));
}

interface Asking extends Checking {
  subgraph: string;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

interface AskedOf extends Asking {
  /** What is asked; empty: an entity of which nothing has been said yet. */
  type: string;
  /** What the subgraph is given of it. */
  given: readonly QueryPlanSelectionNode[] | undefined;
}

/** Whether the subgraph has what it requires for all of this; notes what its answer brings. */
function isAnswered(selections: readonly SelectionNode[], asked: AskedOf): boolean {
  const { schema, fragments, there, path, type, given } = asked;
  return selections.every((each) => {
    if (each.kind !== Kind.FIELD) {
      const part = each.kind === Kind.INLINE_FRAGMENT ? each : fragments[each.name.value];
      const condition = part?.typeCondition?.name.value ?? type;
      return isAnswered(part?.selectionSet.selections ?? [], { ...asked, type: condition });
    }
    const name = each.name.value;
    const coordinate = `${asked.subgraph} ${type}.${name}`;
    const required = asked.requirements.required.get(coordinate) ?? [];
    if (asked.requirements.foreign.has(coordinate)) return false;
    if (!required.every((one) => isGiven(one, given ?? [], asked))) return false;
    // The planner gives keys that would contradict one another such names, and takes them away again.
    const key = (each.alias?.value ?? name).replace(/__alias_\d+$/, '');
    add(there, under(path, key), type);
    const declared = schema.getType(type);
    const field =
      isObjectType(declared) || isInterfaceType(declared) ? declared.getFields()[name] : undefined;
    const inner = field ? getNamedType(field.type).name : '';
    const below = { ...asked, type: inner, given: undefined, path: under(path, key) };
    return isAnswered(each.selectionSet?.selections ?? [], below);
  });
}

function isGiven(name: string, given: readonly QueryPlanSelectionNode[], asked: AskedOf): boolean {
  return given.some((each) => {
    if (each.kind === 'Field') return (each.alias ?? each.name) === name;
    const { typeCondition = asked.type } = each;
    const isMeant = asked.isTypeOf(asked.type, typeCondition) || asked.isTypeOf(typeCondition, asked.type);
    return isMeant && isGiven(name, each.selections, asked);
  });
}
