// @NOTE Must stay the first import: see the file.
import './telemetry-off.js';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.js';
import type { GatewayContext } from '../context.js';
import { limitOptions } from '../request/limits.js';
import { mutationLimit } from '../request/mutation-limit.js';
import { answerPlugin } from '../response/answer.js';
import { toClientError } from '../response/client-error.js';
import { introspectionPlugin } from './introspection.js';
import { brokenSupergraph, type Supergraph } from './supergraph.js';

/** The started query engine. */
export interface Engine {
  apollo: ApolloServer<GatewayContext>;
  /** The public schema, as SDL. */
  sdl: string;
}

/** What the engine is made of. */
export interface EngineParts {
  config: GatewayConfig;
  log: Logger;
  supergraph: Supergraph;
  dataSource: (name: string) => GraphQLDataSource;
}

/** The planner's work is exponential on interfaces and unions: it settles for the best of this many plans. */
const maxEvaluatedPlans = 1000;

/** Starts the engine; needs no subgraph to be up. Throws a StartError that names SUPERGRAPH_PATH. */
export async function startEngine(parts: EngineParts): Promise<Engine> {
  const gateway = createPlanner(parts);
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const apollo = createServer(parts, gateway);
  try {
    await apollo.start();
  } catch (error) {
    throw brokenSupergraph(parts.config.supergraphPath, error);
  }
  return { apollo, sdl: schema ? `${printSchema(schema)}\n` : '' };
}

function createPlanner({ config, log, supergraph, dataSource }: EngineParts): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name }) => dataSource(name),
    logger: quietLogger(log),
    // Apollo's own header for plans is open to anyone unless NODE_ENV is production.
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, debug: { maxEvaluatedPlans } },
    ...(config.exposeQueryPlan && {
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
        const ctx = requestContext.context as GatewayContext;
        if (ctx.wantsPlan) ctx.record.plan = prettyFormatQueryPlan(queryPlan);
      },
    }),
  });
}

function createServer({ config, log }: EngineParts, gateway: ApolloGateway): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: quietLogger(log),
    introspection: true,
    // CSRF prevention protects cookies: this endpoint accepts none, and runs only queries by GET.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // main.ts listens for signals.
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => toClientError(error, config.limits),
    ...limitOptions(config.limits),
    plugins: [
      introspectionPlugin,
      answerPlugin(config, log),
      mutationLimit(config.access.mutationsPerMinute),
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
