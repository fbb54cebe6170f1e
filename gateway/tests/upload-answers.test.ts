import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';
import { codeOf, openUpload } from './upload-by-hand.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ UPLOAD_IDLE_MS: '60000' });
});
afterAll(() => graph[Symbol.asyncDispose]());

const put = (body: BodyInit, at = graph) => at.send('/upload/places/a', { method: 'PUT', body });

describe('the subgraph of an upload', () => {
  const refusal = (code: string, message: string) =>
    JSON.stringify({ errors: [{ message, extensions: { code } }] });

  test('may refuse before the body has come, and the caller reads why', async () => {
    graph.places.handle((_req, res) =>
      res.writeHead(409).end(refusal('CONFLICT', 'It has its file already.')),
    );
    const { sent, answer } = openUpload(graph, '/upload/places/a', { 'content-length': 50_000_000 });
    const chunk = Buffer.alloc(1_000_000);
    for (let given = 0; given < 50_000_000; given += chunk.length) sent.write(chunk);
    sent.end();
    const { status, text } = await answer;
    expect([status, text]).toEqual([409, expect.stringContaining('It has its file already.')]);
  });

  test.each<[string, number, string]>([
    ['a page', 404, '<h1>secret</h1>'],
    ['a code of its own', 400, refusal('SECRET', 'secret')],
    ['a fault of its own', 500, refusal('INTERNAL', 'secret')],
    ['a message without end', 400, refusal('CONFLICT', 'secret'.repeat(10_000))],
  ])('that answers by %s is named, and not quoted', async (_name, status, text) => {
    graph.places.handle((req, res) => req.resume().once('end', () => res.writeHead(status).end(text)));
    const answer = await put('abc');
    expect(codeOf(answer)).toEqual([502, 'NETWORK_DOWN']);
    expect(answer.text).not.toContain('secret');
  });

  test('may ask the caller to sign in, and then the answer says how', async () => {
    const answers = (challenge: string, message: string) =>
      graph.places.handle((_req, res) =>
        res.writeHead(401, { 'www-authenticate': challenge }).end(refusal('UNAUTHENTICATED', message)),
      );
    answers('Bearer', 'Exports are for editors; sign in.');
    const answer = await graph.send('/upload/places/a');
    expect([codeOf(answer), answer.headers.get('www-authenticate')]).toEqual([
      [401, 'UNAUTHENTICATED'],
      'Bearer',
    ]);
    expect(answer.text).toContain('sign in');
    // What the network holds against the gateway is no word to the caller.
    answers('Bearer realm="internal"', 'The internal token is not valid here.');
    const refused = await graph.send('/upload/places/a');
    expect([codeOf(refused), refused.headers.get('www-authenticate')]).toEqual([[502, 'NETWORK_DOWN'], null]);
  });

  test('that breaks off or is away is told of', async () => {
    graph.places.handle((req) => req.once('data', () => req.destroy()));
    expect(codeOf(await put('abc'))).toEqual([502, 'NETWORK_DOWN']);
    const away = await startGraph({ SUBGRAPH_URL_PLACES: 'http://127.0.0.1:1/graphql' });
    const { status } = await away.send('/upload/places/a', { method: 'PUT', body: 'abc' });
    await away[Symbol.asyncDispose]();
    expect(status).toBe(502);
  });

  test('that does not take it, or does not answer, is told of in time', async () => {
    await using hasty = await startGraph({ UPLOAD_IDLE_MS: '1000' });
    hasty.places.handle((req) => void req.pause());
    expect(codeOf(await put(Buffer.alloc(20_000_000), hasty))).toEqual([504, 'NETWORK_TIMEOUT']);
    hasty.places.handle((req) => void req.resume());
    expect(codeOf(await put('abc', hasty))).toEqual([504, 'NETWORK_TIMEOUT']);
  });

  test('can be asked for more afterwards, as often as one likes', async () => {
    graph.places.handle((req, res) => req.resume().once('end', () => res.writeHead(204).end()));
    for (let at = 0; at < 40; at += 1) expect((await put('abc')).status).toBe(204);
  });
});

describe('a report', () => {
  const give = (headers: Record<string, string>, body: string | Buffer) =>
    graph.places.handle((_req, res) => res.writeHead(200, headers).end(body));

  test('comes back as a file', async () => {
    give(
      {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="import-7.csv"',
      },
      'line;column\n1;Ονομασία\n',
    );
    const { status, text, headers } = await graph.send('/upload/places/imports/a/report');
    expect([status, text]).toEqual([200, 'line;column\n1;Ονομασία\n']);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="import-7.csv"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is no page, whatever the subgraph says, and brings no header of its own', async () => {
    give(
      { 'content-type': 'text/html', 'content-disposition': 'inline', 'set-cookie': 'a=b', 'x-own': '1' },
      '<script>alert(1)</script>',
    );
    const { headers } = await graph.send('/upload/places/a');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('set-cookie') ?? headers.get('x-own')).toBeNull();
  });

  test('is larger than any answer of the graph may be', async () => {
    give({ 'content-type': 'text/csv' }, Buffer.alloc(30_000_000, 'x'));
    const { status, text } = await graph.send('/upload/places/a');
    expect([status, text.length]).toEqual([200, 30_000_000]);
  });

  test('that is not there is refused in the words of the subgraph', async () => {
    graph.places.handle((_req, res) =>
      res
        .writeHead(404)
        .end('{"errors":[{"message":"No such import.","extensions":{"code":"BAD_REQUEST"}}]}'),
    );
    const answer = await graph.send('/upload/places/a');
    expect([codeOf(answer), answer.body.errors[0].message]).toEqual([
      [404, 'BAD_REQUEST'],
      'No such import.',
    ]);
  });
});

test('pages of listed origins may upload', async () => {
  const origin = 'https://app.example';
  await using other = await startGraph({ CORS_ORIGINS: origin });
  const asked = await other.send('/upload/places/a', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization',
    },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  expect(asked.headers.get('access-control-allow-methods')).toBe('GET, PUT');
  const graphql = await other.send('/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PUT' },
  });
  expect(graphql.headers.get('access-control-allow-methods')).toBe('GET, POST');
});
