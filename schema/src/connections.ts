/** What is needed of a connection; `net.Socket` has it. */
interface Connection {
  readonly destroyed: boolean;
  once(event: 'close', then: () => void): unknown;
  destroy(): unknown;
  destroySoon(): void;
}

/** What is needed of a server; `http.Server` has it. */
export interface ConnectionServer {
  on(event: 'connection', then: (connection: Connection) => void): unknown;
  on(
    event: 'request',
    then: (request: { socket: Connection }, response: Pick<Connection, 'once'>) => void,
  ): unknown;
  closeIdleConnections(): void;
}

/** Milliseconds in which who has connected says what it wants. */
const patience = 1_000;

/**
 * Sees to the connections of a server, so that closing it cuts nobody off and waits for nobody without need. Node by itself
 * ends a connection whose answer was written and is not yet sent, where its reader is slow; keeps one whose answer was on
 * its way for as long as it keeps any; and takes one on which nothing was asked for a busy one, though browsers and pools
 * open some in advance. What this gives is called right before the server closes.
 */
export function tendConnections(server: ConnectionServer): () => void {
  const silent = new Set<Connection>();
  /** How many answers each connection still has to give that has been asked. */
  const owed = new Map<Connection, number>();
  let closing = false;
  const isAnswered = (socket: Connection) => owed.get(socket) === 0;

  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => {
      silent.delete(socket);
      owed.delete(socket);
    });
  });
  server.on('request', ({ socket }, response) => {
    silent.delete(socket);
    owed.set(socket, (owed.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (socket.destroyed) return;
      owed.set(socket, (owed.get(socket) ?? 1) - 1);
      if (closing && isAnswered(socket)) socket.destroySoon();
    });
  });
  // Asked by `close`, too.
  server.closeIdleConnections = () => {
    for (const socket of owed.keys()) if (isAnswered(socket)) socket.destroy();
  };
  return () => {
    closing = true;
    setTimeout(() => {
      for (const socket of silent) socket.destroy();
    }, patience).unref();
  };
}
