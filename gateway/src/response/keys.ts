import type { FastifyInstance } from 'fastify';
import type { InternalTokens } from '../subgraph/internal-token.js';

/** Publishes the keys by which subgraphs check that it is the gateway that asks (RFC 7517, 5). */
export function serveKeys(app: FastifyInstance, { published }: InternalTokens): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300').type('application/jwk-set+json');
    return JSON.stringify(published);
  });
}
