import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SubgraphCall } from '../context.js';
import { whenOver } from './over.js';

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
        ...(operationHash && { operation: operationName ?? null, operationHash, calls: calls.map(rounded) }),
        ...(errorCodes.length > 0 && { errors: errorCodes }),
      },
      hungUp.aborted ? 'the caller hung up' : 'answered',
    );
  }

  whenOver(app, write);
}

const rounded = (call: SubgraphCall): SubgraphCall => ({ ...call, ms: Math.round(call.ms) });
