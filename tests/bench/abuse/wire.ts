import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Abuse, codeIn, flood, type Outcome } from './request.js';

/** A connection, and the first answer that comes on it. */
export function open(url: string): { socket: Socket; outcome: Promise<Outcome> } {
  const begun = performance.now();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  const outcome = new Promise<void>((resolve) => socket.once('close', () => resolve())).then(() => ({
    status: Number(text.split(' ')[1] ?? 0),
    code: text === '' ? 'closed' : codeIn(text.split('\r\n\r\n')[1] ?? ''),
    ms: performance.now() - begun,
  }));
  return { socket, outcome };
}

/** Sends bytes as they are, and takes what comes until the connection ends. */
async function send(url: string, ...parts: (string | Buffer)[]): Promise<Outcome> {
  const { socket, outcome } = open(url);
  for (const part of parts) socket.write(part);
  return outcome;
}

const body = '{"query":"{ networks { id } }"}';
const post = (headers: string): string =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${headers}\r\n`;
const usual = post(`content-length: ${body.length}\r\n`) + body;
const get = (path: string, headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${headers}\r\n`;
const withHeader = (header: string): string => post(`${header}\r\ncontent-length: ${body.length}\r\n`) + body;

const many = (n: number, text: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => text(i)).join('');
const three = (about: string, bytes: string): Abuse => ({
  about,
  run: (url) => flood(3, 1, () => send(url, bytes)),
});

/** Answers that nobody reads, of requests that go on coming on one connection. */
async function neverRead(url: string): Promise<Outcome[]> {
  const { socket, outcome } = open(url);
  socket.pause();
  const schema = 'GET /schema.graphql HTTP/1.1\r\nhost: x\r\n\r\n';
  socket.write(schema.repeat(500));
  await sleep(2000);
  socket.destroy();
  return [{ ...(await outcome), code: 'not read' }];
}

/** Connections on which nothing is said. */
async function saySilent(url: string): Promise<Outcome[]> {
  const all = Array.from({ length: 1000 }, () => open(url));
  await sleep(2000);
  for (const { socket } of all) socket.destroy();
  return Promise.all(all.map(({ outcome }) => outcome));
}

/** One header of almost all that headers may be, each of a kind that somebody parses. */
const headers: Record<string, string> = {
  'accept of 1,000 types': `accept: ${many(1000, (i) => `a/b${i};q=0.${i % 10},`)}`,
  'accept-language of 1,000': `accept-language: ${many(1000, (i) => `a${i};q=0.${i % 10},`)}`,
  'accept-encoding of 1,000': `accept-encoding: ${many(1000, (i) => `a${i};q=0.${i % 10},`)}`,
  'authorization of dots': `authorization: Bearer ${'.'.repeat(15_000)}`,
  'authorization of spaces': `authorization: Bearer${' '.repeat(15_000)}x`,
  'content-type of parameters': `content-type: application/json${many(1000, (i) => `; a${i}="\\"${i}"`)}`,
  'traceparent of zeros': `traceparent: 00-${'0'.repeat(15_000)}`,
  'if-none-match of 1,500': `if-none-match: ${many(1500, (i) => `W/"${i}",`)}`,
  'x-forwarded-for of 1,500': `x-forwarded-for: ${many(1000, (i) => `10.0.0.${i % 255}, `)}`,
  'cookie of 15 kB': `cookie: ${many(1500, (i) => `a${i}=b; `)}`,
};

/** What is done to HTTP itself. */
export const wire: Abuse[] = [
  three(
    'wire: 1,900 headers',
    post(many(1900, (i) => `a${i}: \r\n`) + `content-length: ${body.length}\r\n`) + body,
  ),
  three('wire: 30,000 headers', post(many(30_000, (i) => `a${i}: 1\r\n`))),
  ...Object.entries(headers).map(([about, header]) => three(`wire: ${about}`, withHeader(header))),
  three('wire: a path of 1 MB', get(`/graphql?query=${'x'.repeat(1_000_000)}`)),
  three('wire: a path of 14 kB, escaped', get(`/graphql?query=${'%7B'.repeat(4600)}`)),
  three('wire: 2,000 parameters', get(`/graphql?${many(2000, (i) => `a${i}=1&`)}`)),
  three(
    'wire: 1,500 ranges of a page',
    get('/console', `range: bytes=${many(1500, (i) => `${i}-${i},`)}9-\r\n`),
  ),
  three(
    'wire: an upgrade',
    get('/graphql', 'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n'),
  ),
  three('wire: HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  three('wire: TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc'),
  three('wire: two lengths', post(`content-length: 5\r\ncontent-length: ${body.length}\r\n`) + body),
  three(
    'wire: a length and chunks',
    post(`content-length: ${body.length}\r\ntransfer-encoding: chunked\r\n`) + body,
  ),
  three('wire: more than its length', post('content-length: 5\r\n') + body),
  three('wire: a length of 1 TB', post('content-length: 1000000000000\r\n')),
  three(
    'wire: 200,000 chunks of a byte',
    `${post('transfer-encoding: chunked\r\n')}${'1\r\n \r\n'.repeat(200_000)}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  ),
  three(
    'wire: chunks with extensions of 10 kB',
    `${post('transfer-encoding: chunked\r\n')}${`1;${'x'.repeat(10_000)}\r\n \r\n`.repeat(100)}0\r\n\r\n`,
  ),
  {
    about: 'wire: 50 MB in 50 kB of gzip',
    run: (url) => {
      const zipped = gzipSync(Buffer.alloc(50_000_000, ' '));
      return flood(3, 1, () =>
        send(url, post(`content-encoding: gzip\r\ncontent-length: ${zipped.length}\r\n`), zipped),
      );
    },
  },
  {
    about: 'wire: 5,000 requests in one go on one connection',
    run: async (url) => [await send(url, usual.replace('connection: close\r\n', '').repeat(4999) + usual)],
  },
  { about: 'wire: 500 answers of 300 kB that nobody reads', run: neverRead },
  { about: 'wire: 1,000 connections on which nothing is said', run: saySilent },
];
