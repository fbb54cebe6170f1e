import type { FastifyInstance } from 'fastify';
import { answerKnown, etagOf } from './caching.js';

/** Serves the public schema as text: what is live when somebody asks. */
export function serveSchema(app: FastifyInstance, current: () => string): void {
  app.get('/schema.graphql', async (request, reply) => {
    const sdl = current();
    reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8');
    return answerKnown(request, reply, { payload: sdl, etag: etagOf(sdl) }) ?? reply.send();
  });
}
