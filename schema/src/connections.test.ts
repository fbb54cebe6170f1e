import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { tendConnections } from './connections.js';

// It keeps connections for as long as the server says.
const agent = new Agent({ keepAlive: true });

/** A server that keeps connections for longer than a test may take; `close` resolves once the last one has ended. */
async function serve(answer: RequestListener) {
  const server = createServer({ keepAliveTimeout: 3_600_000 }, answer);
  const turnOut = tendConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ask: async (): Promise<IncomingMessage> => {
      const [response] = await once(get({ host: '127.0.0.1', port, agent }), 'response');
      return response;
    },
    close: () => {
      turnOut();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

it('an answer that is written and not yet sent comes whole', async () => {
  const size = 30_000_000;
  const { ask, close } = await serve((_, response) => response.end(Buffer.alloc(size, 'x')));
  const response = await ask();
  // Nobody reads yet.
  const closed = close();
  expect((await buffer(response)).length).toBe(size);
  await closed;
});

it('a connection whose answer had begun ends with that answer', async () => {
  let finish = () => {};
  const { ask, close } = await serve((_, response) => {
    response.write('a');
    finish = () => response.end('b');
  });
  const response = await ask();
  expect(response.headers.connection).toBe('keep-alive');
  const closed = close();
  finish();
  expect((await buffer(response)).toString()).toBe('ab');
  await closed;
});

it('a connection that waits for its next question ends at once', async () => {
  const { ask, close } = await serve((_, response) => response.end('a'));
  await buffer(await ask());
  await close();
});

it('a connection on which nothing was asked keeps nobody', async () => {
  const { port, close } = await serve((_, response) => response.end());
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await close();
});

it('a connection with several questions answers them all', async () => {
  const waiting: (() => void)[] = [];
  const { port, close } = await serve(({ url }, response) => void waiting.push(() => response.end(url)));
  const socket = connect(port, '127.0.0.1');
  const text = buffer(socket).then(String);
  socket.write(['/1', '/2'].map((path) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`).join(''));
  await expect.poll(() => waiting.length).toBe(2);
  const closed = close();
  for (const answer of waiting) answer();
  expect(await text).toMatch(/\/1[\s\S]*\/2/);
  await closed;
});
