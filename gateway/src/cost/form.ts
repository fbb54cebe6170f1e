import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields } from '../engine/collect.js';
import { isKindOf } from '../engine/type-names.js';
import { type InputCost, inputCost } from './input.js';
import type { Prices } from './prices.js';
import { type Size, type Slicing, slicingOf } from './size.js';

/** What is asked of an object, by the types that it can be. */
export type Form = readonly FormKind[];

/** What is asked of an object of one type. */
export interface FormKind {
  weight: number;
  fields: readonly FieldForm[];
}

/** One response key. */
export interface FieldForm {
  key: string;
  size: Size;
  /** What says how many items it has, or its page; only where the request may. */
  slicing: Slicing | undefined;
  /** What one item costs, where the field says so; else it is the matter of the item's type. */
  weight: number | undefined;
  /** The form of its objects, as their place in the list of forms; undefined: a leaf, or the same again. */
  form: number | undefined;
  input: InputCost;
}

/** What an operation asks, as forms: each stands behind those that it is made of, the operation itself is the last. */
export interface Program {
  forms: readonly Form[];
  /** Lists of which exactly one slicing argument has to be given, with the names of their fields. */
  strict: ReadonlyMap<Slicing, string>;
}

/** What a program is compiled from. */
export interface ProgramSource {
  schema: GraphQLSchema;
  prices: Prices;
  /** The length of a list of which nothing else is known. */
  usualSize: number;
  root: GraphQLObjectType;
  selectionSet: SelectionSetNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those of `@skip` and `@include`, with their defaults. */
  variables: Readonly<Record<string, unknown>>;
  /** Whether it is about what asks for the schema itself, or about all else. */
  introspection: boolean;
}

/** An operation whose types can be combined in more ways than are worth counting. */
export class TooManyForms extends Error {}

/** Many more than any operation of use has: forms multiply where fragments tell types apart on several levels. */
const mostFields = 30_000;

const metaFields = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** What the list size directive of a field says of the lists right beneath. */
interface Beneath {
  names: readonly string[];
  size: Size;
}

interface Compiling extends ProgramSource {
  forms: Form[];
  known: Map<string, number>;
  ids: Map<object, number>;
  strict: Map<Slicing, string>;
  fields: number;
}

/**
 * Compiles what an operation asks, by "Field Collection" of the specification: what is asked of one object twice
 * counts once. Throws TooManyForms.
 */
export function compileProgram(source: ProgramSource): Program {
  const compiling: Compiling = {
    ...source,
    forms: [],
    known: new Map(),
    ids: new Map(),
    strict: new Map(),
    fields: 0,
  };
  formOf(compiling, source.root, { sets: [source.selectionSet] });
  return { forms: compiling.forms, strict: compiling.strict };
}

interface Asked {
  sets: readonly SelectionSetNode[];
  beneath?: Beneath | undefined;
}

/** The place of a form; equal ones are compiled once. */
function formOf(compiling: Compiling, type: GraphQLCompositeType, asked: Asked): number {
  const { schema, prices, forms, known } = compiling;
  const idOf = (part: object) => numbered(compiling.ids, part);
  const key = [type.name, asked.beneath ? idOf(asked.beneath) : '', ...asked.sets.map(idOf)].join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const possible: readonly Fielded[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const form = possible.map((each) => ({
    weight: prices.weights.get(each.name) ?? 1,
    fields: fieldsOf(compiling, each, { asked, declared: type }),
  }));
  const place = forms.push(form) - 1;
  known.set(key, place);
  return place;
}

function fieldsOf(
  compiling: Compiling,
  type: Fielded,
  { asked, declared }: { asked: Asked; declared: GraphQLCompositeType },
): FieldForm[] {
  const isFor = (condition: string) => isKindOf(compiling.schema, type.name, condition);
  const collected = collectFields(asked.sets, { ...compiling, isFor });
  compiling.fields += collected.size;
  if (compiling.fields > mostFields) throw new TooManyForms();
  const fields: FieldForm[] = [];
  for (const [key, nodes] of collected) {
    const [node] = nodes as [FieldNode];
    const field = fieldOf(compiling, type, node.name.value);
    if (field) fields.push(fieldForm(compiling, { key, nodes, field, type, declared }, asked.beneath));
  }
  return fields;
}

/** Undefined for `__typename`, which costs nothing, and at the root for what this is not about. */
function fieldOf(
  { root, introspection }: Compiling,
  type: Fielded,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const meta = type === root ? metaFields.get(name) : undefined;
  if (type === root && introspection !== (meta !== undefined)) return undefined;
  return meta ?? type.getFields()[name];
}

interface AskedField {
  key: string;
  nodes: readonly FieldNode[];
  field: GraphQLField<unknown, unknown>;
  type: Fielded;
  declared: GraphQLCompositeType;
}

function fieldForm(compiling: Compiling, asked: AskedField, beneath: Beneath | undefined): FieldForm {
  const { prices, usualSize } = compiling;
  const { key, nodes, field, type } = asked;
  const [node] = nodes as [FieldNode];
  const list = priceOf(prices.lists, asked);
  const slicing = list && slicingOf(node, field, { list, usualSize });
  if (slicing && list.requireOne) compiling.strict.set(slicing, field.name);
  const named = getNamedType(field.type);
  const within: Beneath | undefined =
    slicing && list.sized.length > 0 ? { names: list.sized, size: slicing } : undefined;
  const own = beneath?.names.includes(field.name) ? beneath.size : within ? undefined : slicing;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const form = isCompositeType(named) ? formOf(compiling, named, { sets, beneath: within }) : undefined;
  return {
    key,
    size: sizeFor(field.type, own, usualSize),
    slicing,
    weight:
      priceOf(prices.weights, asked) ??
      (form === undefined ? (prices.weights.get(named.name) ?? 0) : undefined),
    form,
    input: inputCost(node.arguments, { parent: type.name, field, prices }),
  };
}

/** A field's own price, else that of the interface by which it is asked. */
function priceOf<T>(prices: ReadonlyMap<string, T>, { field, type, declared }: AskedField): T | undefined {
  return prices.get(`${type.name}.${field.name}`) ?? prices.get(`${declared.name}.${field.name}`);
}

function sizeFor(type: GraphQLOutputType, own: Size | undefined, usual: number): Size {
  if (isNonNullType(type)) return sizeFor(type.ofType, own, usual);
  return isListType(type) ? (own ?? usual) : 1;
}

function numbered(ids: Map<object, number>, part: object): number {
  const known = ids.get(part);
  if (known !== undefined) return known;
  ids.set(part, ids.size);
  return ids.size - 1;
}
