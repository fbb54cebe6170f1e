import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Makes what a subgraph gave fit to be sent as a leaf; undefined: it does not fit. */
export type ReadLeaf = (value: unknown) => unknown;

const largestInt = 2 ** 31;

const readers: Readonly<Record<string, ReadLeaf>> = {
  Int: (value) =>
    Number.isInteger(value) && Math.abs(value as number) <= largestInt && value !== largestInt
      ? value
      : undefined,
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  // Result coercion of ID: whole numbers too, always as a string.
  ID: (value) => (typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined),
};

const known = new WeakMap<GraphQLLeafType, ReadLeaf>();

/** The reader of a leaf type: enums have their values, the five scalars of the specification theirs, others take anything. */
export function leafReader(type: GraphQLLeafType): ReadLeaf {
  const found = known.get(type);
  if (found) return found;
  const reader = isEnumType(type)
    ? enumReader(new Set(type.getValues().map(({ name }) => name)))
    : scalarReader(type);
  known.set(type, reader);
  return reader;
}

const scalarReader = ({ name }: GraphQLLeafType): ReadLeaf => readers[name] ?? ((value) => value);

const enumReader =
  (values: ReadonlySet<unknown>): ReadLeaf =>
  (value) =>
    values.has(value) ? value : undefined;
