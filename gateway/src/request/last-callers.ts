import type { Server, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Whoever goes on coming does not hold up the stop. */
const patienceMs = 2000;
/** A turn of the event loop in which somebody was answered takes longer. */
const idleMs = 1;
/** Who has come in says within this time what it wants. */
const silentMs = 1000;

/** Closes the door so that who stands before it is answered, and who has said nothing holds up nobody. */
export function closeInOrder(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }) => silent.delete(socket));
  app.addHook('preClose', async () => {
    await untilNobodyComes(app.server);
    // Node takes a connection without a request for a busy one, and a browser opens them in advance.
    setTimeout(() => {
      for (const socket of silent) socket.destroy();
    }, silentMs).unref();
  });
}

/**
 * Waits for a moment at which nobody stands before the door: the system takes connections in before this process does,
 * which is one in a turn of the event loop, and resets those that are left when the server stops listening.
 */
async function untilNobodyComes(server: Server): Promise<void> {
  let came = 0;
  const count = () => {
    came += 1;
  };
  server.on('connection', count);
  const until = performance.now() + patienceMs;
  for (let now = performance.now(); now < until; ) {
    const before = { came, now };
    await turn();
    now = performance.now();
    if (came === before.came && now - before.now < idleMs) break;
  }
  server.off('connection', count);
}
