import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Serves the public schema as text. */
export function serveSchema(app: FastifyInstance, sdl: string): void {
  const etag = `"${createHash('sha256').update(sdl).digest('base64url')}"`;
  app.get('/schema.graphql', async (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache').type('text/plain; charset=utf-8');
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag)) return reply.code(304).send();
    return sdl;
  });
}
