import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** So many requests of one connection may wait; clients that send before they have read send a few. */
const mostWaiting = 100;

/**
 * Begins the requests of a connection one after the other (RFC 9112, 9.3.2: answers come in that order anyway).
 * Otherwise all that come in one packet would run in the same turn of the event loop, and Node tells none but the first
 * that its caller has gone.
 */
export function takeInTurn(app: FastifyInstance): void {
  const waiting = new WeakMap<Socket, number>();
  app.addHook('onRequest', ({ raw: { socket } }, { raw: answer }, begin) => {
    if (answer.socket) return begin();
    const before = waiting.get(socket) ?? 0;
    if (before >= mostWaiting) return void socket.destroy();
    waiting.set(socket, before + 1);
    answer.once('socket', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      setImmediate(begin);
    });
  });
}
