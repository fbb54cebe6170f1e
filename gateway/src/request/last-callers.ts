import type { Server } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { tendConnections } from '@koinipoli/schema/connections';
import type { FastifyInstance } from 'fastify';

/** Whoever goes on coming does not hold up the stop. */
const patienceMs = 2000;
/** A turn of the event loop in which somebody was answered takes longer. */
const idleMs = 1;

/** Closes the door so that who stands before it is answered, and who has said nothing holds up nobody. */
export function closeInOrder(app: FastifyInstance): void {
  const turnOut = tendConnections(app.server);
  app.addHook('preClose', async () => {
    await untilNobodyComes(app.server);
    turnOut();
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
