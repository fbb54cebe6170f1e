import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createRefuseSocket } from '../response/refusal.js';

/** A caller that sends its request byte by byte holds a connection this long at most. */
export const slowestMs = 30_000;

/**
 * Ends the connection of a request that has not come whole in time. Node's own deadline knows no exception, and
 * uploads, which have clocks of their own, may take longer.
 */
export function hurrySlow(app: FastifyInstance, world: string | undefined, ms: number = slowestMs): void {
  const refuse = createRefuseSocket(world);
  app.addHook('onRequest', async (request) => {
    const { raw } = request;
    if (raw.complete || isUpload(request)) return;
    const patience = setTimeout(() => {
      if (raw.complete) return;
      refuse(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
      raw.socket.destroySoon();
    }, ms).unref();
    raw.once('close', () => clearTimeout(patience));
  });
}

const isUpload = ({ method, is404, routeOptions }: FastifyRequest): boolean =>
  method === 'PUT' && !is404 && routeOptions.url?.startsWith('/upload/') === true;
