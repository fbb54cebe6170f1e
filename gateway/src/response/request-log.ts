import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Writes one line for each request. The route, never the address: a GET address holds the query and its variables. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  function write(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url;
    const level = route?.startsWith('/health/') ? 'debug' : 'info';
    const { requestId, record, hungUp } = request.ctx;
    const { operationName, operationHash, errorCodes, calls } = record;
    log[level](
      {
        requestId,
        method: request.method,
        route,
        ...(!hungUp.aborted && { status: reply.statusCode }),
        ms: Math.round(reply.elapsedTime),
        ...(operationHash && { operation: operationName ?? null, operationHash, calls }),
        ...(errorCodes.length > 0 && { errors: errorCodes }),
      },
      hungUp.aborted ? 'the caller hung up' : 'answered',
    );
  }

  app.addHook('onRequest', async (request, reply) => {
    // An answer that nobody takes is never finished, so the hook below does not hear of it.
    request.ctx.hungUp.addEventListener('abort', () => write(request, reply));
  });
  app.addHook('onResponse', async (request, reply) => {
    if (!request.ctx.hungUp.aborted) write(request, reply);
  });
}
