// @NOTE Must stay the first import: see the file.
import './telemetry-off.js';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.js';
import type { GatewayContext } from '../context.js';
import { costLimit } from '../cost/limit.js';
import type { Operations } from '../engine/operations.js';
import { createOwnGateway, type OwnGateway } from '../engine/own-gateway.js';
import { noFigures, type PlanFigures } from '../engine/plan/figures.js';
import { openPlanStore, type PlanStore } from '../engine/plan/plan-store.js';
import { startPlanning } from '../engine/plan/planning.js';
import { planSettings } from '../engine/plan/settings.js';
import { createDocumentStore } from '../request/documents.js';
import { limitOptions } from '../request/limits.js';
import { mutationLimit } from '../request/mutation-limit.js';
import { answerPlugin } from '../response/answer.js';
import { toClientError } from '../response/client-error.js';
import { tellsPlan, timingsPlugin } from '../seen/timings.js';
import type { SubgraphWay } from '../subgraph/data-source.js';
import { type AnswerQuestion, answerBy, answerOnce } from './answer.js';
import { introspectionPlugin } from './introspection.js';
import { shareInFlight } from './share.js';
import type { Supergraph } from './supergraph.js';

/** The started query engine over one supergraph. */
export interface Engine {
  /** Answers a request of the graph. */
  answer: AnswerQuestion;
  /** The public schema, as SDL. */
  sdl: string;
  /** Of our own engine. */
  operations: Operations | undefined;
  stop(): Promise<void>;
}

/** What engines are made of. */
export interface EngineParts {
  config: GatewayConfig;
  log: Logger;
  /** What outlives a supergraph. */
  lasting: Lasting;
}

/** What is kept and counted over all supergraphs. */
export interface Lasting {
  mutations: ApolloServerPlugin<GatewayContext>;
  documents: ReturnType<typeof createDocumentStore>;
  store: PlanStore | undefined;
  figures: PlanFigures;
}

/** Before the first supergraph. */
export const createLasting = ({ access, plan, documents }: GatewayConfig, log: Logger): Lasting => ({
  mutations: mutationLimit(access.mutationsPerMinute),
  documents: createDocumentStore(documents),
  store: plan.store && openPlanStore(plan.store, log),
  figures: noFigures(),
});

interface OneEngine extends EngineParts {
  supergraph: Supergraph;
  way: (name: string) => SubgraphWay;
}

/** Starts the engine over a supergraph; needs no subgraph to be up. Throws for a supergraph that cannot be used. */
export async function startEngine(parts: OneEngine): Promise<Engine> {
  const own = parts.config.engine === 'own' ? await startOwnGateway(parts) : undefined;
  const gateway: GatewayInterface = own ?? (await createStockGateway(parts));
  try {
    let schema: GraphQLSchema | undefined;
    gateway.onSchemaLoadOrUpdate?.(({ apiSchema }) => {
      schema = apiSchema;
    });
    const apollo = createServer(parts, gateway);
    await apollo.start();
    const answer = answerBy(apollo);
    const { lasting } = parts;
    return {
      answer: own
        ? answerOnce(answer, { sharing: shareInFlight(), textOf: lasting.documents.textOf })
        : answer,
      sdl: schema ? `${printSchema(schema)}\n` : '',
      operations: own?.operations,
      stop: () => apollo.stop(),
    };
  } catch (error) {
    await gateway.stop().catch(() => {});
    throw error;
  }
}

async function startOwnGateway({ config, lasting, supergraph, way }: OneEngine): Promise<OwnGateway> {
  const { limits, mostBytes } = config.plan;
  return createOwnGateway({
    ...lasting,
    supergraph,
    planning: await startPlanning(supergraph.sdl, limits, lasting.figures),
    mostBytes,
    way,
    tellsPlan: (ctx) => tellsPlan(config, ctx),
    overrideLabels: config.overrideLabels,
  });
}

/** The engine of @apollo/gateway: the way back, and what ours is compared with. */
async function createStockGateway({ config, log, supergraph, way }: OneEngine): Promise<GatewayInterface> {
  // Loaded where it is needed: its planner takes longer to load than the rest of the process.
  const { ApolloGateway } = await import('@apollo/gateway');
  const { prettyFormatQueryPlan } = await import('@apollo/query-planner');
  return new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name }) => way(name).dataSource,
    logger: quietLogger(log),
    // Apollo's own header for plans is open to anyone unless NODE_ENV is production.
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, ...planSettings },
    ...(config.exposeQueryPlan && {
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
        const ctx = requestContext.context as GatewayContext;
        if (tellsPlan(config, ctx)) ctx.record.plan = prettyFormatQueryPlan(queryPlan);
      },
    }),
  });
}

function createServer(
  { config, log, lasting, supergraph }: OneEngine,
  gateway: GatewayInterface,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: quietLogger(log),
    introspection: true,
    // CSRF prevention protects cookies: this endpoint accepts none, and runs only queries by GET.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: lasting.documents },
    includeStacktraceInErrorResponses: false,
    // main.ts listens for signals.
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => toClientError(error, config.limits),
    ...limitOptions(config.limits),
    plugins: [
      introspectionPlugin,
      answerPlugin(config, log),
      timingsPlugin(config),
      ...(config.cost.most > 0 ? [costLimit(config.cost, supergraph.document)] : []),
      lasting.mutations,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

/** The engine's texts may quote variables and queries, which never reach logs: only the fact is logged. */
function quietLogger(log: Logger) {
  const tell = () =>
    log.warn('the query engine reports a fault; its text may quote a request and is left out');
  const ignore = () => {};
  return { debug: ignore, info: ignore, warn: tell, error: tell };
}
