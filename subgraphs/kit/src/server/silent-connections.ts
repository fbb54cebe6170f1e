import type { Server, Socket } from 'node:net';

/** Milliseconds in which who has connected says what it wants. */
const patience = 1_000;

/**
 * Follows which connections of a server have asked nothing yet. Called when it closes, what this gives ends them a moment
 * later: Node takes them for busy ones and waits a minute, and browsers and connection pools open some in advance.
 */
export function followSilentConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    setTimeout(() => {
      for (const socket of silent) socket.destroy();
    }, patience).unref();
  };
}
