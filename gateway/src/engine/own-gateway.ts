import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../context.js';
import type { SubgraphWay } from '../subgraph/data-source.js';
import type { Ask } from './ask.js';
import { conditionsOf } from './conditions.js';
import { execute } from './executor.js';
import { createOperations, type Operations } from './operations.js';
import { labelsOf } from './overrides.js';
import type { Planning } from './plan/planning.js';
import { createPlans, type PlansParts } from './plan/plans.js';
import { refusalsOf } from './refusals.js';
import type { CompileParts } from './step.js';
import { typeNames } from './type-names.js';

/** What the engine is made of. */
export interface OwnGatewayParts extends Omit<PlansParts, keyof CompileParts> {
  /** Its text, and the same parsed. */
  supergraph: { sdl: string; document: DocumentNode };
  /** Is stopped with the engine. */
  planning: Planning;
  way: (subgraph: string) => SubgraphWay;
  /** Whether a request is told its plan. */
  tellsPlan: (ctx: GatewayContext) => boolean;
  /** Labels of `@override` that hold for every request. */
  overrideLabels: readonly string[];
}

/** The gateway's own engine behind the interface that @apollo/server expects of a gateway. */
export interface OwnGateway extends GatewayInterface {
  operations: Operations;
}

/** Makes the engine over a supergraph that has been read. */
export function createOwnGateway(parts: OwnGatewayParts): OwnGateway {
  const { supergraph, planning, way, tellsPlan, overrideLabels, mostBytes, figures } = parts;
  const { apiSchema: schema } = planning;
  const isTypeOf = typeNames(planning.wholeSchema);
  const plans = createPlans({ ...planning, ...parts, isTypeOf });
  const operations = createOperations({ schema, plans, mostBytes, figures });
  const labelsFor = labelsOf(supergraph.document, overrideLabels);
  const refusalsFor = refusalsOf(supergraph.document);
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  async function executor(request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const ctx = request.context as GatewayContext;
    const variables = request.request.variables ?? {};
    const depending = {
      labels: labelsFor(ctx.requestId),
      refusals: refusalsFor(ctx.viewer),
      conditions: conditionsOf(request, variables),
    };
    const operation = await operations.of(request, depending, (ms) => {
      ctx.record.planMs = ms;
    });
    if (tellsPlan(ctx)) {
      // Loads all of the planner, which otherwise its own thread alone does.
      const { prettyFormatQueryPlan } = await import('@apollo/query-planner');
      ctx.record.plan = prettyFormatQueryPlan(operation.plan);
    }
    const executed = await execute({ operation, variables, ask: askFor(way, ctx) }, { schema, isTypeOf });
    // Data that is text already passes through @apollo/server as it is.
    return executed as GatewayExecutionResult;
  }

  return {
    operations,
    onSchemaLoadOrUpdate(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    async load() {
      for (const tell of listeners) tell({ apiSchema: schema, coreSupergraphSdl: supergraph.sdl });
      return { executor };
    },
    stop: () => planning.stop(),
  };
}

/** Questions on behalf of one request. */
const askFor =
  (way: (subgraph: string) => SubgraphWay, ctx: GatewayContext): Ask =>
  ({ subgraph, query, document, variables, isMutation, entities }) => {
    const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    return way(subgraph).call({ document, body, isMutation, entities }, ctx);
  };
