import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from './collect.js';
import { leafReader, type ReadLeaf } from './leaf.js';
import type { Refusals } from './refusals.js';
import { isKindOf } from './type-names.js';

/** What the client asked of one object, by its concrete type. */
export interface ObjectShape {
  /** The type that the schema names here; what a subgraph leaves unsaid is of this one. */
  declared: string;
  /** The fields of a type, in the client's order; undefined: no type that can stand here. */
  fieldsOf(name: string): readonly FieldShape[] | undefined;
  /** Whether who asks may not see objects of a type. */
  isRefused(name: string): boolean;
}

/** One response key. */
export interface FieldShape {
  key: string;
  /** Under which key it stands in what subgraphs gave. */
  from: string;
  /** Whether every object inherits something under that key. */
  isInherited: boolean;
  /** `"key":` as JSON, with what stands before it in an object, encoded. */
  head: Uint8Array;
  /** Name of the field in its type. */
  name: string;
  parent: string;
  type: ValueShape;
  /** `__typename`, or what asks about the schema itself. */
  meta: 'typename' | 'schema' | undefined;
  nodes: readonly FieldNode[];
  /** Who asks may not see it. */
  isRefused: boolean;
}

/** What a value must be. */
export interface ValueShape {
  nonNull: boolean;
  /** The values of a list. */
  item: ValueShape | undefined;
  leaf: GraphQLLeafType | undefined;
  /** The reader of that leaf. */
  read: ReadLeaf | undefined;
  object: ObjectShape | undefined;
}

/** An operation by its parts. */
export interface OperationParts {
  schema: GraphQLSchema;
  root: GraphQLObjectType;
  selectionSet: SelectionSetNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The client's key of one of the selections'. */
  keyOf: (key: string) => string;
  refusals: Refusals;
}

/**
 * What the answer of an operation looks like (specification, "Field Collection"), worked out type by type as they come
 * up; of one without conditions.
 */
export function shapeOperation(parts: OperationParts): ObjectShape {
  return objectShape(parts, parts.root.name, [parts.selectionSet]);
}

type Sets = readonly SelectionSetNode[];

function objectShape(parts: OperationParts, declared: string, sets: Sets): ObjectShape {
  const known = new Map<string, readonly FieldShape[]>();
  const { coordinates } = parts.refusals;
  return {
    declared,
    isRefused: (name) => coordinates.has(name),
    fieldsOf(name) {
      const found = known.get(name);
      if (found) return found;
      const type = parts.schema.getType(name);
      if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
      const isHere = isKindOf(parts.schema, name, declared) && !coordinates.has(name);
      const fields = isHere ? fieldsOf(parts, type, sets) : undefined;
      if (fields) known.set(name, fields);
      return fields;
    },
  };
}

/** Of an interface without a type name, what all of its types have can be told. */
type Fielded = GraphQLObjectType | GraphQLInterfaceType;

function fieldsOf(parts: OperationParts, type: Fielded, sets: Sets): FieldShape[] | undefined {
  let dependsOnType = false;
  const isFor = (condition: string) => {
    const isMeant = isKindOf(parts.schema, type.name, condition);
    dependsOnType ||= !isMeant;
    return isMeant;
  };
  const collected = collectFields(sets, { fragments: parts.fragments, variables: {}, isFor });
  dependsOnType ||= [...collected.values()].some(([node]) => node?.name.value === '__typename');
  if (isInterfaceType(type) && dependsOnType) return undefined;
  const fields = [...collected].flatMap(([key, nodes]) => {
    const shape = fieldShape(parts, type, { key, nodes });
    return shape ? [shape] : [];
  });
  return fields.map((field, nr) => ({ ...field, head: headOf(field.key, nr) }));
}

const headOf = (key: string, nr: number): Uint8Array =>
  new TextEncoder().encode(`${nr === 0 ? '{' : ','}${JSON.stringify(key)}:`);

function fieldShape(
  parts: OperationParts,
  type: Fielded,
  { key, nodes }: { key: string; nodes: readonly FieldNode[] },
): Omit<FieldShape, 'head'> | undefined {
  const [node] = nodes as [FieldNode];
  const name = node.name.value;
  const shown = parts.keyOf(key);
  const isRefused = isRefusedOf(parts, type, name);
  const isInherited = key in Object.prototype;
  const base = { key: shown, from: key, isInherited, name, parent: type.name, nodes, isRefused };
  const nothing = { nonNull: false, item: undefined, leaf: undefined, read: undefined, object: undefined };
  if (name === '__typename') return { ...base, meta: 'typename', type: nothing };
  if (name.startsWith('__')) return { ...base, meta: 'schema', type: nothing };
  const field = type.getFields()[name];
  if (!field) return undefined;
  const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { ...base, meta: undefined, type: valueShape(parts, field.type, inner) };
}

function valueShape(parts: OperationParts, type: GraphQLOutputType, inner: Sets): ValueShape {
  if (isNonNullType(type)) return { ...valueShape(parts, type.ofType, inner), nonNull: true };
  const nothing = { nonNull: false, item: undefined, leaf: undefined, read: undefined, object: undefined };
  if (isListType(type)) return { ...nothing, item: valueShape(parts, type.ofType, inner) };
  if (isLeafType(type)) return { ...nothing, leaf: type, read: leafReader(type) };
  return { ...nothing, object: objectShape(parts, type.name, inner) };
}

/** Of an interface without a type name: in any of its types. */
const isRefusedOf = ({ schema, refusals: { coordinates } }: OperationParts, type: Fielded, name: string) =>
  coordinates.size > 0 &&
  (isInterfaceType(type) ? schema.getPossibleTypes(type) : [type]).some((each) =>
    coordinates.has(`${each.name}.${name}`),
  );
