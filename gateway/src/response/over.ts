import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Tells of each request once it is over: answered, or left by its caller, of which `ctx.hungUp` tells. An answer that
 * nobody takes is never finished, so no hook of the server hears of it; but it is closed as all others are.
 */
export function whenOver(
  app: FastifyInstance,
  tell: (request: FastifyRequest, reply: FastifyReply) => void,
): void {
  app.addHook('onRequest', (request, reply, next) => {
    reply.raw.once('close', () => tell(request, reply));
    next();
  });
}
