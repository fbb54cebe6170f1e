import { traceVariables } from '@koinipoli/schema/trace/tracing';
import { z } from 'zod';
import { ConfigError } from '../config-error.js';
import { mailVariables } from '../notice/mail.js';

/** The variables that every subgraph reads; a subgraph adds its own by `subgraphVariables.extend`. */
export const subgraphVariables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(4),
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(5_000),
  REFERENCE_URL: z.url({ protocol: /^https?$/, error: 'must be an http address' }),
  /** Name of the network that publishes the reference feed. */
  REFERENCE_PUBLISHER: z.string().min(1).default('common-city'),
  /** Public keys of those that may ask: a JWKS, a file with one, or `gateway=https://…`. */
  INTERNAL_JWKS: z.string().min(1).optional(),
  /** The network's own private key, for what it asks of others: a JWK, or a file with one. */
  INTERNAL_KEY: z.string().min(1).optional(),
  /** Given, the database is filled: with the facts, and for `demo` with the records of WORLD_DIR beside them. */
  LOAD: z.enum(['seeds', 'demo']).optional(),
  WORLD_DIR: z.string().min(1).optional(),
  /** Where files that come in wait for their job; the processes of one network share it. Default: inside the temp folder. */
  SPOOL_DIR: z.string().min(1).optional(),
  ...mailVariables,
  ...traceVariables,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** A subgraph's configuration, by the names of its variables. */
export type SubgraphConfig = z.infer<typeof subgraphVariables>;

/** Reads variables by a schema. Throws ConfigError that names each one that is missing or wrong, and why. */
export function readVariables<T extends z.ZodType>(
  schema: T,
  env: Record<string, string | undefined>,
): z.infer<T> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigError(`The configuration cannot be used.\n  ${problems.join('\n  ')}`);
}
