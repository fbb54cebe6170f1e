import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AccessConfig, accessFaults, accessOf, accessVariables } from './access-config.js';

/** Everything that the gateway is told from outside. */
export interface GatewayConfig {
  supergraphPath: string;
  host: string;
  port: number;
  web: { path: string; given: boolean; consoleQuery: string };
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  exposeQueryPlan: boolean;
  /** Whose pages may ask from a browser; `*` is everyone's. */
  corsOrigins: '*' | string[];
  /** What every answer says of the data behind it; undefined: nothing, as in production. */
  world: string | undefined;
  stopTimeoutMs: number;
  limits: RequestLimits;
  access: AccessConfig;
  upload: UploadLimits;
  subgraph: SubgraphConfig;
}

/** How large a request may be. */
export interface RequestLimits {
  depth: number;
  aliases: number;
  tokens: number;
  directives: number;
  selections: number;
  bodyBytes: number;
}

/** How large an upload may be, how long it may pause, and how long it may take. */
export interface UploadLimits {
  maxBytes: number;
  idleMs: number;
  totalMs: number;
}

/** How subgraphs are called; overrides are keyed by the upper-cased name with `_` for `-`. */
export interface SubgraphConfig {
  timeoutMs: number;
  maxAnswerBytes: number;
  urls: Record<string, string>;
  timeouts: Record<string, number>;
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

/** The variable that overrides something for one subgraph: `SUBGRAPH_URL_` + `support-centres` gives `…_SUPPORT_CENTRES`. */
export function subgraphVariable(prefix: string, name: string): string {
  return prefix + overrideKey(name);
}

/** The name of a subgraph as it stands in variables. */
export function overrideKey(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

export const urlPrefix = 'SUBGRAPH_URL_';
export const timeoutPrefix = 'SUBGRAPH_TIMEOUT_MS_';

const packageFolder = fileURLToPath(new URL('../', import.meta.url));
const defaultConsoleQuery = `# The play button runs this query.
# Ctrl+Space completes names.
{
  __typename
}
`;

const variables = z.object({
  SUPERGRAPH_PATH: file('../schema/supergraph.graphql'),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535, 4000),
  WEB_PATH: file('dist/web'),
  CONSOLE_QUERY: z.string().default(defaultConsoleQuery),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  EXPOSE_QUERY_PLAN: z.enum(['0', '1']).default('0'),
  CORS_ORIGINS: origins(),
  WORLD: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, { error: 'is not a name of lower-case letters, digits and hyphens' })
    .optional(),
  STOP_TIMEOUT_MS: whole(0, 600_000, 10_000),
  MAX_DEPTH: whole(1, 1000, 15),
  MAX_ALIASES: whole(0, 10_000, 50),
  MAX_TOKENS: whole(1, 1_000_000, 5000),
  MAX_DIRECTIVES: whole(0, 10_000, 50),
  MAX_SELECTIONS: whole(1, 1_000_000, 10_000),
  MAX_BODY_BYTES: whole(1024, 64 * 1024 * 1024, 256 * 1024),
  UPLOAD_MAX_BYTES: whole(1, 64 * 1024 ** 3, 1024 ** 3),
  UPLOAD_IDLE_MS: milliseconds().default(30_000),
  UPLOAD_TOTAL_MS: whole(1, 86_400_000, 3_600_000),
  SUBGRAPH_TIMEOUT_MS: milliseconds().default(5000),
  SUBGRAPH_MAX_ANSWER_BYTES: whole(1024, 1024 * 1024 * 1024, 10 * 1024 * 1024),
  ...accessVariables,
});

const perSubgraph = {
  [urlPrefix]: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }),
  [timeoutPrefix]: milliseconds(),
};

/** Reads the configuration. Throws a StartError that lists every variable at fault, by name. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  // An empty variable is an absent one: compose files and shells cannot express the difference.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  const urls = readOverrides(given, urlPrefix, perSubgraph[urlPrefix]);
  const timeouts = readOverrides(given, timeoutPrefix, perSubgraph[timeoutPrefix]);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...accessFaults(given),
    ...urls.faults,
    ...timeouts.faults,
  ];
  if (!parsed.success || faults.length > 0) throw new StartError(faults.join('\n'));
  return toConfig(parsed.data, { given, urls: urls.values, timeouts: timeouts.values });
}

function toConfig(
  read: z.infer<typeof variables>,
  {
    given,
    urls,
    timeouts,
  }: { given: object; urls: Record<string, string>; timeouts: Record<string, number> },
): GatewayConfig {
  return {
    supergraphPath: read.SUPERGRAPH_PATH,
    host: read.HOST,
    port: read.PORT,
    web: { path: read.WEB_PATH, given: 'WEB_PATH' in given, consoleQuery: read.CONSOLE_QUERY },
    logLevel: read.LOG_LEVEL,
    exposeQueryPlan: read.EXPOSE_QUERY_PLAN === '1',
    corsOrigins: read.CORS_ORIGINS,
    world: read.WORLD,
    stopTimeoutMs: read.STOP_TIMEOUT_MS,
    limits: {
      depth: read.MAX_DEPTH,
      aliases: read.MAX_ALIASES,
      tokens: read.MAX_TOKENS,
      directives: read.MAX_DIRECTIVES,
      selections: read.MAX_SELECTIONS,
      bodyBytes: read.MAX_BODY_BYTES,
    },
    upload: {
      maxBytes: read.UPLOAD_MAX_BYTES,
      idleMs: read.UPLOAD_IDLE_MS,
      totalMs: read.UPLOAD_TOTAL_MS,
    },
    access: accessOf(read),
    subgraph: {
      timeoutMs: read.SUBGRAPH_TIMEOUT_MS,
      maxAnswerBytes: read.SUBGRAPH_MAX_ANSWER_BYTES,
      urls,
      timeouts,
    },
  };
}

function readOverrides<T>(given: Record<string, string | undefined>, prefix: string, schema: z.ZodType<T>) {
  const values: Record<string, T> = {};
  const faults: string[] = [];
  for (const [variable, text] of Object.entries(given)) {
    if (!variable.startsWith(prefix)) continue;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[variable.slice(prefix.length)] = parsed.data;
    else faults.push(`${variable} ${parsed.error.issues[0]?.message}`);
  }
  return { values, faults };
}

function whole(min: number, max: number, fallback: number) {
  return wholeNumber(min, max).default(fallback);
}

function milliseconds() {
  return wholeNumber(1, 600_000);
}

function wholeNumber(min: number, max: number) {
  const error = `is not a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }));
}

/** Origins, comma-separated. HTML, 7.1.1: scheme, host and port, without even a slash at the end. */
function origins() {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }): '*' | string[] => {
      if (text.trim() === '*') return '*';
      const given = text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      for (const part of given.filter((each) => !isOrigin(each))) {
        addIssue(`holds ${JSON.stringify(part)}, which is not an origin such as https://app.example`);
      }
      return given.filter(isOrigin).map((part) => new URL(part).origin);
    });
}

/** Browsers compare whole origins: one with a `*` in it, or of another scheme, would never match. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@*\\]+$/i.test(text) && URL.canParse(text);
}

/** A path: the default is relative to this package, a given one to the folder the process runs in. */
function file(fallback: string) {
  return z
    .string()
    .transform((given) => path.resolve(given))
    .default(path.join(packageFolder, fallback));
}
