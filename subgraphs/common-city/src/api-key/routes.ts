import { type Access, gatewayName, type OpenDatabase } from '@koinipoli/kit';
import type { FastifyInstance } from 'fastify';
import { checkApiKey } from './check.js';

/**
 * `POST /api-keys/check` with `{ "hash": "…" }`: whose key that is and what it may; 404 with the reason where it is no
 * good. For the gateway alone, which asks by SHA-256, so that no key ever comes here.
 */
export function serveKeyChecks(http: FastifyInstance, { db }: OpenDatabase, access: Access): void {
  http.route<{ Body: { hash: string } }>({
    method: 'POST',
    url: '/api-keys/check',
    onRequest: access.only([gatewayName]),
    schema: {
      body: {
        type: 'object',
        required: ['hash'],
        properties: { hash: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
      },
    },
    handler: async ({ body: { hash } }, reply) => {
      const checked = await checkApiKey(db, hash);
      return reply
        .code('reason' in checked ? 404 : 200)
        .header('cache-control', 'no-store')
        .send(checked);
    },
  });
}
