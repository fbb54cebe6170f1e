import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases, query } from './bad-input-cases.js';
import { type Answer, startGraph, type TestGraph } from './graph.js';
import { limitCases } from './limit-cases.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph[Symbol.asyncDispose]());

function expectError(
  { status, headers, text, body }: Answer,
  expected: { status: number; code: string; message: RegExp },
): void {
  expect({ status, code: body?.errors?.[0]?.extensions?.code }).toEqual({
    status: expected.status,
    code: expected.code,
  });
  expect(headers.get('content-type')).toMatch(/json/);
  expect(text.length).toBeLessThan(4000);
  expect(text).not.toMatch(/node_modules|stacktrace|"stack"|\bat .*:\d+:\d+/);
  expect(body.errors.map(({ message }: { message: string }) => message).join('\n')).toMatch(expected.message);
  for (const { message, extensions } of body.errors) {
    expect(message.length).toBeLessThanOrEqual(520);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
  }
}

describe('bad input gets one clear error of one screen', () => {
  test.each([...cases, ...limitCases])('%s', async (_name, target, init, status, code, message) => {
    expectError(await graph.send(target, init), { status, code, message });
  });

  test('a cyclic fragment is refused quickly', async () => {
    const { status } = await graph.send(
      '/graphql',
      query('{ places { ...a } } fragment a on Place { parent { ...a } }'),
    );
    expect(status).toBe(400);
  });

  test('bytes that are not HTTP, and an address of 100 kB', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    expect(await raw(`GET /graphql?query=${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*"code":"LIMIT_EXCEEDED"/,
    );
    expect(
      await raw('GET /graphql?query={__typename} HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 400 [\s\S]*Host header/);
  });

  test('is no burden for the next request', async () => {
    expect((await graph.ask('{ place(id: 1) { name } }')).body).toEqual({
      data: { place: { name: 'Agora' } },
    });
  });

  test.each([
    'application/json; charset=iso-8859-7',
    'application/json;x=1; Charset="windows-1253"',
    'application/json;charset=',
  ])('a body of the type %s', async (type) => {
    const body = '{"query":"{__typename}"}';
    const answer = await graph.send('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    expectError(answer, { status: 415, code: 'BAD_REQUEST', message: /UTF-8/ });
  });

  test.each(['utf-8', 'UTF-8', '"utf-8"', '"Utf-8"'])('is not the charset %s', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    const { status, body } = await graph.ask('{ place(id: 1) { name } }', { headers });
    expect([status, body]).toEqual([200, { data: { place: { name: 'Agora' } } }]);
  });

  test('is not refused where it is good: introspection, and variables of many shapes', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    expect((await graph.ask(text)).body.errors).toBeUndefined();
    expect(
      (
        await graph.ask('query ($f: Filter) { search(filter: $f) { id } }', {
          variables: { f: { near: [1, 2] } },
        })
      ).body,
    ).toEqual({ data: { search: [] } });
  });
});

function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(graph.gateway.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
