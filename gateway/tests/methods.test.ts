import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let open: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
  open = await startGraph({ CORS_ORIGINS: '*' });
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await open[Symbol.asyncDispose]();
});

/** Over a bare socket, because clients refuse to send some of these. */
async function send(method: string, { url, body = '' }: { url: string; body?: string }) {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  const type = body && `content-type: text/plain\r\ncontent-length: ${body.length}\r\n`;
  socket.write(
    `${method} ${pathname}${search} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${type}\r\n${body}`,
  );
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'close');
  const [head = '', payload = ''] = text.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*?)\r?$`, 'im').exec(head)?.[1];
  return { status: Number(head.split(' ')[1]), header, payload };
}

const refused = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'M-SEARCH', 'PURGE'];

test.each([...refused, 'OPTIONS'])('%s is refused with the methods that are answered', async (method) => {
  for (const target of ['/graphql', '/graphql?query={__typename}']) {
    const { status, header, payload } = await send(method, { url: graph.gateway.url + target });
    expect([status, header('allow')]).toEqual([405, 'GET, POST']);
    expect(JSON.parse(payload)).toEqual({
      errors: [
        {
          message: 'Only GET and POST are answered here.',
          extensions: { code: 'BAD_REQUEST', requestId: header('x-request-id') },
        },
      ],
    });
  }
});

test.each(refused)('%s is told of OPTIONS where other origins may ask', async (method) => {
  const { status, header } = await send(method, { url: `${open.gateway.url}/graphql` });
  expect([status, header('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
});

test('HEAD is refused without a body', async () => {
  const { status, header, payload } = await send('HEAD', { url: `${graph.gateway.url}/graphql` });
  expect([status, header('allow'), payload]).toEqual([405, 'GET, POST', '']);
});

test('a method is refused before its body is read', async () => {
  const { status } = await send('PUT', { url: `${graph.gateway.url}/graphql`, body: 'no JSON' });
  expect(status).toBe(405);
});

test('elsewhere an unknown method finds nothing', async () => {
  for (const method of ['PROPFIND', 'PUT']) {
    const { status, payload } = await send(method, { url: `${graph.gateway.url}/nothing`, body: 'no JSON' });
    expect(status).toBe(404);
    expect(payload).toContain('There is nothing at this address');
  }
});
