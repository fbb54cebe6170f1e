import { createRequire } from 'node:module';
import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, print } from 'graphql';
import { hashOf } from '../hash.js';
import { takeApart } from './apart.js';
import { freeOfArguments, type StandIn } from './argument-free.js';
import { explicitTypes } from './explicit-types.js';
import { declareVariables } from './fetches.js';
import { planSettings } from './plan/settings.js';
import { requirementsOf } from './requirements.js';
import { requirersApart, underOwnNames } from './requirers-apart.js';
import { withoutDeadKeys } from './resolvable-keys.js';
import { isSound, type SoundParts } from './sound.js';
import { typeNames } from './type-names.js';

/** Plans operations over one supergraph. */
export interface Planner {
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** Every type and field of every subgraph. */
  wholeSchema: GraphQLSchema;
  /** Fields that stand in plans for others. */
  standIns: ReadonlyMap<string, StandIn>;
  /** Whether plans may pass on what stands further up (`@fromContext`). */
  hasContexts: boolean;
  /** What all of its plans depend on beside the operation: supergraph, planner and settings, as a hash. */
  sign: string;
  /** Plans a document with one operation. Throws a GraphQLError for one that no plan can answer. */
  plan(document: DocumentNode, options: PlanOptions): QueryPlan;
}

/** What a plan depends on beside the document. */
export interface PlanOptions {
  /** Labels of `@override` that hold. */
  labels: readonly string[];
}

const { version } = createRequire(import.meta.url)('@apollo/query-planner/package.json') as {
  version: string;
};

/** What a supergraph may use; of what it says it cannot be run without, others are refused at the start. */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  ...['authenticated', 'requiresScopes', 'policy', 'context', 'cost', 'cacheTag'].map(
    (name) => `https://specs.apollo.dev/${name}/v0.1`,
  ),
]);

/** Counts changes of what is made of a plan before it is kept. */
const form = 3;

/** Reads a supergraph. Throws for one that is none. */
export function createPlanner(sdl: string): Planner {
  const whole = parse(sdl, { noLocation: true });
  const supergraph = Supergraph.build(whole, { supportedFeatures, validateSupergraph: true });
  const argumentFree = freeOfArguments(withoutDeadKeys(whole));
  const { document: free, standIns } = argumentFree;
  const usual = planning(free === whole ? supergraph : built(free), free, planSettings);
  let second: Planning | undefined;
  const apart = () => {
    if (second) return second;
    const { document: rewritten, names } = requirersApart(free);
    // Fragments of clients are for types that are whole; and of the many ways over all selves, one that is right will do.
    const settings = { ...planSettings, reuseQueryFragments: false, debug: { maxEvaluatedPlans: 1 } };
    second = { ...planning(built(rewritten), rewritten, settings), names };
    return second;
  };
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const explicit = explicitTypes(whole, apiSchema);
  return {
    apiSchema,
    standIns,
    // Not its definition, which stands in every newer supergraph.
    hasContexts: /contextArguments: \[\s*\{/.test(sdl),
    wholeSchema: supergraph.schema.toGraphQLJSSchema(),
    sign: hashOf(JSON.stringify([version, planSettings, form, sdl, free === whole ? '' : print(free)])),
    plan(document, options) {
      const asked = explicit(document);
      const plan = soundPlan(usual, asked, options) ?? soundPlan(apart(), asked, options);
      if (!plan) throw new Error('No plan leads to all that subgraphs require of one another here.');
      const { node } = plan;
      if (!node || node.kind === 'Subscription' || standIns.size === 0) return plan;
      return { ...plan, node: takeApart(node, argumentFree) };
    },
  };
}

const built = (document: DocumentNode): Supergraph =>
  Supergraph.build(document, { supportedFeatures, validateSupergraph: false });

/** Plans over one way to see the subgraphs. */
interface Planning {
  planner: QueryPlanner;
  schema: Schema;
  sound: SoundParts;
  names: ReadonlyMap<string, string>;
}

function planning(supergraph: Supergraph, document: DocumentNode, settings: QueryPlannerConfig): Planning {
  const whole = supergraph.schema.toGraphQLJSSchema();
  const requirements = requirementsOf(document);
  return {
    planner: new QueryPlanner(supergraph, settings),
    schema: supergraph.apiSchema(),
    sound: { schema: whole, isTypeOf: typeNames(whole), requirements },
    names: new Map(),
  };
}

/** Undefined where the planner loses its way among requirements; where there are none, what it throws is thrown. */
function soundPlan(
  { planner, schema, sound, names }: Planning,
  document: DocumentNode,
  { labels }: PlanOptions,
): QueryPlan | undefined {
  const operation = operationFromDocument(schema, document);
  const overrideConditions = new Map(labels.map((label) => [label, true]));
  let plan: QueryPlan;
  try {
    plan = planner.buildQueryPlan(operation, { overrideConditions });
  } catch (error) {
    if (sound.requirements.required.size === 0 || error instanceof GraphQLError) throw error;
    return undefined;
  }
  const { node } = plan;
  if (!node || node.kind === 'Subscription') return plan;
  if (!isSound(node, sound)) return undefined;
  return { ...plan, node: underOwnNames(declareVariables(node, document), names) };
}
