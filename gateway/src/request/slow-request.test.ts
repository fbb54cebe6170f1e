import { connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { hurrySlow } from './slow-request.js';

/** Sends it and gives what comes until the server hangs up, or until nobody waits any more. */
async function send(text: string, patience = 60_000): Promise<string> {
  const app = fastify();
  hurrySlow(app, 'demo', 200);
  app.post('/graphql', async () => 'whole');
  app.put('/upload/:subgraph/*', async () => 'whole');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  const answer = await new Promise<string>((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      got += chunk;
    });
    const waited = setTimeout(() => socket.destroy(), patience);
    socket.on('close', () => {
      clearTimeout(waited);
      resolve(got);
    });
  });
  await app.close();
  return answer;
}

const head = (line: string) =>
  `${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n`;

test('a request whose body does not come is refused', async () => {
  expect(await send(`${head('POST /graphql')}{`)).toMatch(/^HTTP\/1\.1 408 [\s\S]*did not arrive in time/);
  expect(await send(`${head('POST /nowhere')}{`)).toMatch(/^HTTP\/1\.1 4/);
});

test('one that comes whole is answered, and an upload may take its time', async () => {
  expect(await send(`${head('POST /graphql')}{"a":"b"}`)).toMatch(/^HTTP\/1\.1 200/);
  expect(await send(`${head('PUT /upload/a/b')}{`, 1000)).toBe('');
});
