import type { FastifyInstance } from 'fastify';
import type { Reachability } from '../subgraph/reachability.js';

/** What readiness depends on. */
export interface Life {
  loaded: boolean;
  stopping: boolean;
}

/** What is told beside it. */
export interface Told {
  subgraphs: Pick<Reachability, 'list'>;
  /** Which one is live, and whether the newest one could not be; the log says why. */
  supergraph: { hash: string; refused?: boolean };
}

/**
 * Ready means that this process can answer: a network that is down empties its own fields and is listed, a supergraph that
 * cannot be used leaves the last good one, but neither takes an instance out of service.
 */
export function serveHealth(app: FastifyInstance, life: Life, tell: () => Told): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (life.stopping || !life.loaded) {
      return reply.code(503).send({ status: life.stopping ? 'stopping' : 'without a supergraph' });
    }
    const { supergraph, subgraphs } = tell();
    return { status: 'ready', supergraph, subgraphs: await subgraphs.list() };
  });
}
