import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Writes one line for each answer. The route, never the address: a GET address holds the query and its variables. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    const level = route?.startsWith('/health/') ? 'debug' : 'info';
    const { requestId, record } = request.ctx;
    const { operationName, operationHash, errorCodes, calls } = record;
    log[level](
      {
        requestId,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(operationHash && { operation: operationName ?? null, operationHash, calls }),
        ...(errorCodes.length > 0 && { errors: errorCodes }),
      },
      'answered',
    );
  });
}
