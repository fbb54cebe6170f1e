import { type TraceConfig, traceOf, traceVariables } from '@koinipoli/schema/trace/tracing';
import { z } from 'zod';
import { type AccessConfig, accessFaults, accessOf, accessVariables } from './access.js';
import { type CostConfig, costOf, costVariables } from './cost.js';
import { type DocumentsConfig, documentFaults, documentsOf, documentVariables } from './documents.js';
import { limitsOf, limitVariables, type RequestLimits, type UploadLimits } from './limits.js';
import { type PlanConfig, plansOf, planVariables } from './plan.js';
import { readPerSubgraph, type SubgraphConfig, subgraphOf, subgraphVariables } from './subgraph.js';
import { type SupergraphConfig, supergraphFaults, supergraphOf, supergraphVariables } from './supergraph.js';
import { file, names, origins, whole } from './values.js';

/** Everything that the gateway is told from outside. */
export interface GatewayConfig {
  supergraph: SupergraphConfig;
  host: string;
  port: number;
  web: { path: string; given: boolean; consoleQuery: string };
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Who may see how a request was answered: nobody, everybody, or those who have this scope. */
  exposeQueryPlan: boolean | string;
  /** Who executes plans: the gateway's own engine, or the stock one of @apollo/gateway. */
  engine: 'own' | 'stock';
  /** Labels of `@override` that hold for every request. */
  overrideLabels: string[];
  /** Whose pages may ask from a browser; `*` is everyone's. */
  corsOrigins: '*' | string[];
  /** What every answer says of the data behind it; undefined: nothing, as in production. */
  world: string | undefined;
  stopDelayMs: number;
  stopTimeoutMs: number;
  limits: RequestLimits;
  cost: CostConfig;
  documents: DocumentsConfig;
  access: AccessConfig;
  upload: UploadLimits;
  subgraph: SubgraphConfig;
  plan: PlanConfig;
  /** Where traces go; undefined: nowhere. */
  traces: TraceConfig | undefined;
}

/** EX_CONFIG of sysexits.h: a supervisor need not start the process again before its configuration changes. */
const badConfig = 78;

/** A start that cannot succeed: the message names the variable and is all that the operator needs. */
export class StartError extends Error {
  override name = 'StartError';

  constructor(
    message: string,
    readonly exitCode: number = badConfig,
  ) {
    super(message);
  }
}

const defaultConsoleQuery = `# The play button runs this query.
# Ctrl+Space completes names.
{
  __typename
}
`;

const variables = z.object({
  ...supergraphVariables,
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535, 4000),
  WEB_PATH: file('dist/web'),
  CONSOLE_QUERY: z.string().default(defaultConsoleQuery),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ENGINE: z.enum(['own', 'stock']).default('own'),
  OVERRIDE_LABELS: names(),
  EXPOSE_QUERY_PLAN: z
    .string()
    .regex(/^([01]|[\w.-]+:[\w.-]+)$/, { error: 'is not 0, 1 or a scope such as accounts:auditor' })
    .default('0'),
  CORS_ORIGINS: origins(),
  WORLD: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, { error: 'is not a name of lower-case letters, digits and hyphens' })
    .optional(),
  STOP_DELAY_MS: whole(0, 600_000, 500),
  STOP_TIMEOUT_MS: whole(0, 600_000, 10_000),
  ...limitVariables,
  ...costVariables,
  ...documentVariables,
  ...subgraphVariables,
  ...accessVariables,
  ...planVariables,
  ...traceVariables,
});

/** Reads the configuration. Throws a StartError that lists every variable at fault, by name. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  // An empty variable is an absent one: compose files and shells cannot express the difference.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  const { faults: perSubgraph, ...overrides } = readPerSubgraph(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...accessFaults(given),
    ...supergraphFaults(given),
    ...documentFaults(given),
    ...perSubgraph,
  ];
  if (!parsed.success || faults.length > 0) throw new StartError(faults.join('\n'));
  return toConfig(parsed.data, { given, overrides });
}

function toConfig(
  read: z.infer<typeof variables>,
  { given, overrides }: { given: object; overrides: Pick<SubgraphConfig, 'urls' | 'timeouts'> },
): GatewayConfig {
  return {
    supergraph: supergraphOf(read),
    host: read.HOST,
    port: read.PORT,
    web: { path: read.WEB_PATH, given: 'WEB_PATH' in given, consoleQuery: read.CONSOLE_QUERY },
    logLevel: read.LOG_LEVEL,
    engine: read.ENGINE,
    overrideLabels: read.OVERRIDE_LABELS,
    exposeQueryPlan: exposedTo(read.EXPOSE_QUERY_PLAN),
    corsOrigins: read.CORS_ORIGINS,
    world: read.WORLD,
    stopDelayMs: read.STOP_DELAY_MS,
    stopTimeoutMs: read.STOP_TIMEOUT_MS,
    ...limitsOf(read),
    cost: costOf(read),
    documents: documentsOf(read),
    access: accessOf(read),
    subgraph: subgraphOf(read, overrides),
    plan: plansOf(read),
    traces: traceOf(read),
  };
}

const exposedTo = (read: string): boolean | string => (read === '0' || read === '1' ? read === '1' : read);
