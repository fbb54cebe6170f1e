import { fastifyCors } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config/config.js';
import { worldHeaders } from '../response/world.js';

type Origins = GatewayConfig['corsOrigins'];

/** Browsers shorten it to a limit of theirs, two hours or a day. */
const preflightSeconds = 7200;

/** The methods of an address; OPTIONS is the question of browsers whether a page of another origin may ask. */
export function methodsWith(methods: readonly string[], origins: Origins): string[] {
  return origins.length > 0 ? [...methods, 'OPTIONS'] : [...methods];
}

/** Lets browsers show the answers of a scope to pages of these origins; without credentials, of which the graph has none. */
export async function allowOrigins(
  scope: FastifyInstance,
  { corsOrigins: origins, world }: Pick<GatewayConfig, 'corsOrigins' | 'world'>,
  methods: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  scope.addHook('onRequest', async ({ method }, reply) => {
    if (method === 'OPTIONS') reply.header('allow', methodsWith(methods, origins).join(', '));
  });
  await scope.register(fastifyCors, {
    // A list, even of one: a single text would be answered to every origin, without `Vary: Origin`.
    origin: origins,
    methods: [...methods],
    exposedHeaders: ['x-request-id', 'retry-after', 'www-authenticate', ...Object.keys(worldHeaders(world))],
    maxAge: preflightSeconds,
    // The strict refusal is not in the hub's shape.
    strictPreflight: false,
  });
}
