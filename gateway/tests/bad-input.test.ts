import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph[Symbol.asyncDispose]());

const jsonType = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = jsonType): RequestInit => ({ method: 'POST', headers, body });
const query = (text: string, variables?: unknown) => post(JSON.stringify({ query: text, variables }));
const get = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;

function expectError({ status, headers, text, body }: Answer, expected: { status: number; code: string; message: RegExp }): void {
  expect({ status, code: body?.errors?.[0]?.extensions?.code }).toEqual({ status: expected.status, code: expected.code });
  expect(headers.get('content-type')).toMatch(/json/);
  expect(text.length).toBeLessThan(4000);
  expect(text).not.toMatch(/node_modules|stacktrace|"stack"|\bat .*:\d+:\d+/);
  expect(body.errors.map(({ message }: { message: string }) => message).join('\n')).toMatch(expected.message);
  for (const { message, extensions } of body.errors) {
    expect(message.length).toBeLessThanOrEqual(520);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
  }
}

const long = 'a'.repeat(10_000);
const cases: [name: string, target: string, init: RequestInit, status: number, code: string, message: RegExp][] = [
  ['malformed JSON', '/graphql', post('{"query": '), 400, 'BAD_REQUEST', /not valid JSON/],
  ['an empty body', '/graphql', post(''), 400, 'BAD_REQUEST', /empty/],
  ['no body and no type', '/graphql', { method: 'POST' }, 400, 'BAD_REQUEST', /not a JSON object/],
  ['an empty object', '/graphql', post('{}'), 400, 'BAD_REQUEST', /`query` is missing/],
  ['JSON that is no object', '/graphql', post('42'), 400, 'BAD_REQUEST', /not a JSON object/],
  ['null', '/graphql', post('null'), 400, 'BAD_REQUEST', /not a JSON object/],
  ['a poisoned prototype', '/graphql', post('{"query":"{__typename}","__proto__":{"x":1}}'), 400, 'BAD_REQUEST', /not valid/],
  ['a text', '/graphql', post('{ __typename }', { 'content-type': 'text/plain' }), 415, 'BAD_REQUEST', /application\/json/],
  [
    'a form',
    '/graphql',
    post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'BAD_REQUEST',
    /application\/json/,
  ],
  ['a batch', '/graphql', post('[{"query":"{__typename}"}]'), 400, 'BAD_REQUEST', /Batches/],
  ['a query of a wrong type', '/graphql', post('{"query": {"a": 1}}'), 400, 'BAD_REQUEST', /`query`/],
  ['variables in a text', '/graphql', post('{"query":"{__typename}","variables":"{}"}'), 400, 'BAD_REQUEST', /`variables`/],
  [
    'an operation name of a wrong type',
    '/graphql',
    post('{"query":"{__typename}","operationName":1}'),
    400,
    'BAD_REQUEST',
    /`operationName`/,
  ],
  [
    'a stored document of an unknown version',
    '/graphql',
    post('{"extensions":{"persistedQuery":{"version":9,"sha256Hash":"x"}}}'),
    400,
    'BAD_REQUEST',
    /version/,
  ],
  ['GET without a query', '/graphql', {}, 400, 'BAD_REQUEST', /needs the parameter `query`/],
  ['GET with broken variables', get({ query: '{__typename}', variables: '{' }), {}, 400, 'BAD_REQUEST', /`variables`/],
  ['GET with two queries', '/graphql?query=a&query=b', {}, 400, 'BAD_REQUEST', /more than once/],
  ['a mutation by GET', get({ query: 'mutation { rename(id: 1, name: "x") { id } }' }), {}, 405, 'BAD_REQUEST', /GET/],
  [
    'a caller who takes only HTML',
    '/graphql',
    post('{"query":"{__typename}"}', { ...jsonType, accept: 'text/html' }),
    406,
    'BAD_REQUEST',
    /application\/json/,
  ],
  ['PUT', '/graphql', { method: 'PUT', body: '{}', headers: jsonType }, 405, 'BAD_REQUEST', /GET and POST/],
  ['an unknown route', '/nothing/here', {}, 404, 'BAD_REQUEST', /nothing at this address/],
  ['an invalid address', '/%zz', {}, 400, 'BAD_REQUEST', /address/],
  ['a query of 1 MiB', '/graphql', query(`{ ${'a '.repeat(524_288)} }`), 413, 'LIMIT_EXCEEDED', /262144 bytes/],
  ['text that is not GraphQL', '/graphql', query('SELECT 1'), 400, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
  [
    'an unclosed text of 200 kB',
    '/graphql',
    query(`{ place(id: "${'x'.repeat(200_000)}`),
    400,
    'GRAPHQL_PARSE_FAILED',
    /Unterminated/,
  ],
  [
    'an unknown field',
    '/graphql',
    query('{ placs { id } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /Did you mean "place" or "places"/,
  ],
  [
    'a field with a name of 10,000 characters',
    '/graphql',
    query(`{ ${long} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /on type "Query"/,
  ],
  [
    'fifty unknown fields',
    '/graphql',
    query(`{ ${Array.from({ length: 50 }, (_, i) => `x${i}`).join(' ')} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /Too many|left out/,
  ],
  [
    'two operations and no name',
    '/graphql',
    query('query A { __typename } query B { __typename }'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /operationName/,
  ],
  [
    'a name of no operation',
    '/graphql',
    post(JSON.stringify({ query: 'query A { __typename }', operationName: long })),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /no operation "aaa/,
  ],
  ['a subscription', '/graphql', query('subscription { x }'), 400, 'BAD_REQUEST', /not served/],
  ['a missing variable', '/graphql', query('query ($id: ID!) { place(id: $id) { id } }'), 400, 'BAD_USER_INPUT', /\$id/],
  [
    'a variable of a wrong type, of 10,000 characters',
    '/graphql',
    query('query ($n: Int) { places(first: $n) { id } }', { n: long }),
    400,
    'BAD_USER_INPUT',
    /\$n.*Int cannot represent/,
  ],
  [
    'an object of 10,000 characters',
    '/graphql',
    query('query ($f: Filter) { search(filter: $f) { id } }', { f: { near: [long, long], [long]: long } }),
    400,
    'BAD_USER_INPUT',
    /\$f/,
  ],
  [
    'a thousand wrong elements',
    '/graphql',
    query('query ($f: Filter) { search(filter: $f) { id } }', { f: { near: Array(1000).fill('x') } }),
    400,
    'BAD_USER_INPUT',
    /left out/,
  ],
  [
    'depth',
    '/graphql',
    query(`{ place(id: 1) ${'{ parent '.repeat(20)} { id } ${'}'.repeat(20)} }`),
    400,
    'LIMIT_EXCEEDED',
    /deeper than the limit of 15/,
  ],
  [
    'aliases',
    '/graphql',
    query(`{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename x${i}: node { id }`).join(' ')} }`),
    400,
    'LIMIT_EXCEEDED',
    /limit of 50/,
  ],
  ['tokens', '/graphql', query(`{ ${'__typename '.repeat(5001)} }`), 400, 'LIMIT_EXCEEDED', /limit of 5000/],
  [
    'directives',
    '/graphql',
    query(`{ __typename ${Array.from({ length: 51 }, () => '__typename @skip(if: false)').join(' ')} }`),
    400,
    'LIMIT_EXCEEDED',
    /limit of 50/,
  ],
  ['fragments that multiply', '/graphql', query(bomb()), 400, 'LIMIT_EXCEEDED', /limit of 10000/],
];

/** Eight levels of ten spreads each: a hundred million fields in a kilobyte. */
function bomb(): string {
  const level = (n: number) => `fragment f${n} on Place { ${`...f${n + 1} `.repeat(10)} }`;
  return `{ places { ...f0 } } ${Array.from({ length: 8 }, (_, n) => level(n)).join(' ')} fragment f8 on Place { id }`;
}

describe('bad input gets one clear error of one screen', () => {
  test.each(cases)('%s', async (_name, target, init, status, code, message) => {
    expectError(await graph.send(target, init), { status, code, message });
  });

  test('a cyclic fragment is refused quickly', async () => {
    const { status } = await graph.send('/graphql', query('{ places { ...a } } fragment a on Place { parent { ...a } }'));
    expect(status).toBe(400);
  });

  test('bytes that are not HTTP, and an address of 100 kB', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    expect(await raw(`GET /graphql?query=${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*"code":"LIMIT_EXCEEDED"/,
    );
    expect(await raw('GET /graphql?query={__typename} HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*Host header/,
    );
  });

  test('is no burden for the next request', async () => {
    expect((await graph.ask('{ place(id: 1) { name } }')).body).toEqual({ data: { place: { name: 'Agora' } } });
  });

  test('is not refused where it is good: introspection, and variables of many shapes', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    expect((await graph.ask(text)).body.errors).toBeUndefined();
    expect(
      (await graph.ask('query ($f: Filter) { search(filter: $f) { id } }', { variables: { f: { near: [1, 2] } } })).body,
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
