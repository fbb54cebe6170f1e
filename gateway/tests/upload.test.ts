import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';
import { codeOf, openUpload } from './upload-by-hand.js';

const maxBytes = 64 * 1024 * 1024;
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    UPLOAD_MAX_BYTES: String(maxBytes),
    UPLOAD_IDLE_MS: '60000',
    UPLOAD_TOTAL_MS: '600000',
    MAX_BODY_BYTES: '2048',
  });
});
afterAll(() => graph[Symbol.asyncDispose]());
afterEach(() => {
  graph.logs.length = 0;
});

/** What one upload was at the subgraph: how much came, its digest, and how it ended. */
interface Seen {
  bytes: number;
  hash: string;
  ended: 'whole' | 'cut off';
  headers: IncomingMessage['headers'];
  url: string | undefined;
}

/** Lets the subgraph receive one upload, and gives what it saw; `onBytes` is told how much has come. */
function receive(at: TestGraph = graph, onBytes: (bytes: number) => void = () => {}): Promise<Seen> {
  return new Promise((resolve) => {
    at.places.handle(async (req, res) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const seen = (ended: Seen['ended']) =>
        resolve({ bytes, hash: hash.digest('hex'), ended, headers: req.headers, url: req.url });
      try {
        for await (const chunk of req) {
          bytes += chunk.length;
          hash.update(chunk);
          onBytes(bytes);
        }
        seen('whole');
        res.writeHead(204).end();
      } catch {
        seen('cut off');
      }
    });
  });
}

const open = (path: string, headers: Record<string, string | number>) => openUpload(graph, path, headers);
const put = (body: BodyInit, headers: Record<string, string> = {}, path = '/upload/places/imports/a') =>
  graph.send(path, { method: 'PUT', body, headers });
describe('an upload', () => {
  test('comes whole, with its type, its length and what every call says', async () => {
    const seen = receive();
    const body = Buffer.alloc(5_000_000, 'Άγορά;');
    const answer = await put(body, { 'content-type': 'text/csv', 'x-request-id': 'one', cookie: 'a=b' });
    expect([answer.status, answer.text]).toEqual([204, '']);
    const { headers, url, ...rest } = await seen;
    expect(rest).toEqual({
      bytes: body.length,
      hash: createHash('sha256').update(body).digest('hex'),
      ended: 'whole',
    });
    expect(url).toBe('/upload/imports/a');
    expect(headers).toMatchObject({
      'content-type': 'text/csv',
      'content-length': '5000000',
      'x-request-id': 'one',
    });
    expect(headers.cookie).toBeUndefined();
    expect(graph.logs).toEqual([
      expect.objectContaining({ route: '/upload/:subgraph/*', status: 204, requestId: 'one' }),
    ]);
    expect(JSON.stringify(graph.logs)).not.toContain('imports/a');
  });

  test('goes no faster than the subgraph takes it, and is never held whole', async () => {
    let taken = 0;
    graph.places.handle(async (req, res) => {
      for await (const chunk of req) {
        taken += chunk.length;
        if (taken < 4_000_000) await sleep(4);
      }
      res.writeHead(204).end();
    });
    const total = 60_000_000;
    const { sent, answer } = open('/upload/places/a', { 'content-length': total });
    let ahead = 0;
    let given = 0;
    const chunk = Buffer.alloc(500_000);
    while (given < total) {
      given += chunk.length;
      if (!sent.write(chunk)) await once(sent, 'drain');
      if (given < 50_000_000) ahead = Math.max(ahead, given - taken);
    }
    sent.end();
    expect((await answer).status).toBe(204);
    expect(taken).toBe(total);
    // What the sockets on both ways hold at most; the whole would be 60 MB.
    expect(ahead).toBeLessThan(40_000_000);
  });

  test('that the caller breaks off is broken off at the subgraph', async () => {
    let come = 0;
    const seen = receive(graph, (bytes) => {
      come = bytes;
    });
    const { sent, answer } = open('/upload/places/a', { 'content-length': 1000 });
    sent.write(Buffer.alloc(600));
    await expect.poll(() => come).toBe(600);
    sent.destroy();
    await expect(answer).rejects.toThrow();
    expect(await seen).toMatchObject({ bytes: 600, ended: 'cut off' });
  });

  test('that stops coming is refused, and broken off at the subgraph', async () => {
    await using hasty = await startGraph({ UPLOAD_IDLE_MS: '1000' });
    const seen = receive(hasty);
    const { sent, answer } = openUpload(hasty, '/upload/places/a', { 'content-length': 1000 });
    sent.write(Buffer.alloc(600));
    const { status, text } = await answer;
    expect([status, text]).toEqual([408, expect.stringContaining('Nothing of the upload came for 1000 ms')]);
    expect(await seen).toMatchObject({ ended: 'cut off' });
    sent.destroy();
  });

  test('that never ends is refused', async () => {
    await using hasty = await startGraph({ UPLOAD_IDLE_MS: '60000', UPLOAD_TOTAL_MS: '1000' });
    const seen = receive(hasty);
    const { sent, answer } = openUpload(hasty, '/upload/places/a', { 'content-length': 1000 });
    const drip = setInterval(() => sent.write('x'), 50);
    const { status, text } = await answer;
    clearInterval(drip);
    expect([status, text]).toEqual([408, expect.stringContaining('longer than 1000 ms')]);
    expect(await seen).toMatchObject({ ended: 'cut off' });
    sent.destroy();
  });

  test('that is longer than it says ends where it said; the rest is no upload', async () => {
    const seen = receive();
    const { sent } = open('/upload/places/a', { 'content-length': 10, connection: 'close' });
    sent.strictContentLength = false;
    sent.socket?.on('error', () => {});
    sent.once('socket', (socket) => socket.on('error', () => {}));
    sent.write(Buffer.alloc(10));
    sent.write(Buffer.alloc(990));
    expect(await seen).toMatchObject({ bytes: 10, ended: 'whole' });
    sent.destroy();
  });

  test('has a length, and no more than the limit', async () => {
    graph.places.handle(() => expect.unreachable('asked'));
    const chunked = open('/upload/places/a', { 'transfer-encoding': 'chunked' });
    chunked.sent.end('abc');
    expect((await chunked.answer).status).toBe(411);
    const large = open('/upload/places/a', { 'content-length': maxBytes + 1 });
    expect(await large.answer).toMatchObject({ status: 413, text: expect.stringContaining(`${maxBytes}`) });
    large.sent.destroy();
    expect(codeOf(await put('x', { 'content-encoding': 'gzip' }))).toEqual([415, 'BAD_REQUEST']);
  });

  test.each([
    '/upload/nobody/a',
    '/upload/places/',
    '/upload/places/../graphql',
    '/upload/places/%2e%2e/graphql',
    '/upload/places/a%2f..%2fb',
    '/upload/places/a/.hidden',
    '/upload/places/a%00',
    '/upload/places//a',
    '/upload/__proto__/a',
  ])('finds nothing at %s', async (path) => {
    graph.places.handle(() => expect.unreachable('asked'));
    const { sent, answer } = open(path, { 'content-length': 3 });
    sent.end('abc');
    expect((await answer).status).toBe(404);
  });

  test('knows no other method', async () => {
    for (const method of ['POST', 'DELETE', 'PATCH'])
      expect((await graph.send('/upload/places/a', { method, body: 'x' })).status).toBe(405);
  });
});
