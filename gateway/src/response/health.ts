import type { FastifyInstance } from 'fastify';
import type { Reachability } from '../subgraph/reachability.js';

/** What readiness depends on. */
export interface Life {
  loaded: boolean;
  stopping: boolean;
}

/**
 * Ready means that this process can answer: a network that is down empties its own fields and is listed,
 * but takes no instance out of service.
 */
export function serveHealth(app: FastifyInstance, life: Life, subgraphs: Reachability): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (life.stopping || !life.loaded) {
      return reply.code(503).send({ status: life.stopping ? 'stopping' : 'without a supergraph' });
    }
    return { status: 'ready', subgraphs: await subgraphs.list() };
  });
}
