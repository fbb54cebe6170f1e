import type { FetchDataKeyRenamer, FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, parse, print, type SelectionNode, visit } from 'graphql';
import type { StandIn } from './argument-free.js';
import type { Path } from './data.js';
import { type Represent, representation } from './representation.js';
import type { IsTypeOf } from './type-names.js';

/** A part of a plan, ready to run. */
export type Step =
  | { kind: 'sequence'; steps: readonly Step[] }
  | { kind: 'parallel'; steps: readonly Step[] }
  | FetchStep;

/** One question to one subgraph. */
export interface FetchStep {
  kind: 'fetch';
  subgraph: string;
  query: string;
  document: DocumentNode;
  /** Names of the operation's variables that it uses. */
  variables: readonly string[];
  isMutation: boolean;
  /** Where its answer belongs, `@` being every place of a list. */
  path: Path;
  /** Absent: it asks root fields, or a type at `path` that needs no key. */
  entities: EntityStep | undefined;
  /** What it asks at `path`. */
  asked: readonly Asked[];
  outputRewrites: readonly FetchDataRewrite[];
  /** Equal entities may be one object in the answer. */
  isShared: boolean;
}

/** A response key that a fetch asks for, with the types that have it and what it asks below. */
export interface Asked {
  key: string;
  condition: string | undefined;
  inner: readonly Asked[];
}

/** What a fetch of entities adds to a fetch. */
export interface EntityStep {
  represent: Represent;
  inputRewrites: readonly FetchDataRewrite[];
  contexts: readonly ContextStep[];
}

/** A variable of a fetch whose value stands further up (`@fromContext`). */
export interface ContextStep {
  variable: string;
  /** How many objects up; 1 is the one that the entity stands in. */
  up: number;
  /** From there down: keys, and types that it is for. */
  path: readonly string[];
}

/** What plans are compiled by. */
export interface CompileParts {
  isTypeOf: IsTypeOf;
  standIns: ReadonlyMap<string, StandIn>;
  hasContexts: boolean;
}

/** Compiles a plan once for all requests of its operation. Throws for what cannot be run here. */
export function compilePlan(node: PlanNode, parts: CompileParts, path: Path = []): Step {
  const inner = (each: PlanNode): Step => compilePlan(each, parts, path);
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map(inner) };
    case 'Parallel':
      return inTurn(node.nodes, inner);
    case 'Flatten':
      return compilePlan(node.node, parts, [...path, ...node.path]);
    case 'Fetch':
      return compileFetch(node, parts, path);
    default:
      throw new Error('A plan has parts on a condition or for later, which nobody asks for here.');
  }
}

/**
 * The planner may have a fetch that needs what stands above it go beside the one that brings that: it goes after those
 * that need nothing of the kind.
 */
function inTurn(nodes: readonly PlanNode[], compile: (node: PlanNode) => Step): Step {
  const later = nodes.filter(needsContexts);
  const parallel = (some: readonly PlanNode[]): Step => ({ kind: 'parallel', steps: some.map(compile) });
  if (later.length === 0 || later.length === nodes.length) return parallel(nodes);
  const first = nodes.filter((each) => !later.includes(each));
  return { kind: 'sequence', steps: [parallel(first), parallel(later)] };
}

function needsContexts(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Fetch':
      return node.contextRewrites !== undefined;
    case 'Flatten':
      return needsContexts(node.node);
    default:
      return 'nodes' in node && node.nodes.some(needsContexts);
  }
}

function compileFetch(
  node: FetchNode,
  { isTypeOf, standIns, hasContexts }: CompileParts,
  path: Path,
): FetchStep {
  const planned = parse(node.operation, { noLocation: true });
  const document = realFields(planned, standIns);
  const realName = (name: string) => standIns.get(name)?.name ?? name;
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    query: document === planned ? node.operation : print(document),
    document,
    variables: node.variableUsages ?? [],
    isMutation: node.operationKind === 'mutation',
    path,
    entities: node.requires && {
      represent: representation(node.requires, { isTypeOf, realName }),
      inputRewrites: node.inputRewrites ?? [],
      contexts: (node.contextRewrites ?? []).map(contextOf),
    },
    asked: askedOf(document, node.requires !== undefined),
    outputRewrites: node.outputRewrites ?? [],
    isShared: !hasContexts,
  };
}

/** The planner writes a path that begins with `..` for each object up. */
function contextOf({ path, renameKeyTo: variable }: FetchDataKeyRenamer): ContextStep {
  const up = path.findIndex((step) => step !== '..');
  return { variable, up, path: path.slice(up) };
}

/** Asks for the real fields, under the names of those that stand for them. */
function realFields(document: DocumentNode, standIns: CompileParts['standIns']): DocumentNode {
  if (standIns.size === 0) return document;
  return visit(document, {
    Field(node) {
      const real = standIns.get(node.name.value);
      if (!real) return undefined;
      const name = { kind: Kind.NAME, value: real.name } as const;
      return { ...node, alias: node.alias ?? node.name, name, arguments: real.arguments };
    },
  });
}

/** The response keys of an operation; of one that asks for entities those below `_entities`, its one root field. */
function askedOf({ definitions }: DocumentNode, isOfEntities: boolean): Asked[] {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const keysIn = (selections: readonly SelectionNode[], condition?: string): Asked[] =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) {
        const inner = keysIn(each.selectionSet?.selections ?? []);
        return [{ key: (each.alias ?? each.name).value, condition, inner }];
      }
      const part = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      return part ? keysIn(part.selectionSet.selections, part.typeCondition?.name.value ?? condition) : [];
    });
  const [operation] = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const roots = operation?.selectionSet.selections ?? [];
  if (!isOfEntities) return keysIn(roots);
  return keysIn(roots).flatMap(({ inner }) => inner);
}
