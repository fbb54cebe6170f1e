import type { Federation } from './federation.js';

/** A field of the one schema. */
export interface RandomField {
  name: string;
  /** Name of the type, or of a scalar. */
  of: string;
  /** How many lists it stands in. */
  lists: number;
  nonNull: boolean;
  /** The same of what stands in the innermost list. */
  itemNonNull: boolean;
  /** Takes `n: Int`, and says in its value what it was given. */
  takes: boolean;
  owners: string[];
  /** Never fails, because others require it. */
  steady?: boolean;
  /** What its owner needs of other subgraphs for it. */
  requires?: readonly Need[];
  /** The subgraph that it moves away from, at once or by a label. */
  override?: { from: string; label: string | undefined };
  /** Fields of its type that its owner gives on this way alone. */
  provides?: readonly string[];
  /** Not for clients. */
  hidden?: boolean;
}

/** A field as another one requires it. */
export interface Need {
  name: string;
  /** What it is given for `n`. */
  given?: number;
  inner?: readonly Need[];
}

/** What operations are made from. */
export interface RandomSchema {
  federation: Federation;
  /** Fields by object type, interface, `Query` or `Mutation`. */
  fields: ReadonlyMap<string, readonly RandomField[]>;
  /** Object types of interfaces and unions. */
  members: ReadonlyMap<string, readonly string[]>;
  labels: readonly string[];
  /** Which changes were made since it was last emptied. */
  log: string[];
}

/** A schema while it is made. */
export interface Draft {
  types: readonly string[];
  fields: Map<string, RandomField[]>;
  /** Types that one subgraph knows by `id`, another by `sku`, and the third by both. */
  twoKeys: ReadonlySet<string>;
  /** Members of interfaces and unions as a subgraph knows them. */
  membersIn: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Members of the interface to which `d` adds fields. */
  ofJ: readonly string[];
  /** Fields that a subgraph knows from others alone, `network Type`. */
  external: Map<string, Set<string>>;
  /** Where a type is named by a key that leads nowhere, `network Type`. */
  stubs: ReadonlySet<string>;
}

/** Subgraphs that know every type; `d` knows nothing but that things are J. */
export const networks = ['a', 'b', 'c'];
