import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { loadDocuments } from '../src/request/documents.js';
import { startGraph, type TestGraph } from './graph.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const known = '# One place.\nquery OnePlace($id: ID!) {\n  place(id: $id) { name }\n}\n';
const change = 'mutation Rename { rename(id: 1, name: "x") { name } }\n';
const unknown = '{ places { name } }';

let folder: string;
let graph: TestGraph;
let closed: TestGraph;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  await writeFile(path.join(folder, 'one-place.graphql'), known);
  await writeFile(path.join(folder, 'rename.graphql'), change);
  await writeFile(path.join(folder, 'one-place.variables.json'), '{"id":1}');
  graph = await startGraph({ DOCUMENTS_PATH: folder });
  closed = await startGraph({ DOCUMENTS_PATH: folder, DOCUMENTS_ONLY: '1' });
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await closed[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const get = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const strict = { accept: 'application/graphql-response+json' };

describe('a known document', () => {
  const answer = { data: { place: { name: 'Agora' } } };
  const ids = ['one-place', `sha256:${hashOf(known)}`];

  test.each(ids)('is asked for as %s, by POST and by GET', async (documentId) => {
    for (const at of [graph, closed]) {
      expect((await at.send('/graphql', post({ documentId, variables: { id: 1 } }))).body).toEqual(answer);
      expect(
        (await at.send(get({ documentId, variables: '{"id":1}', operationName: 'OnePlace' }))).body,
      ).toEqual(answer);
    }
  });

  test('has figures of its own', async () => {
    await graph.send('/graphql', post({ query: known, variables: { id: 1 } }));
    const { text } = await graph.send('/metrics');
    expect(text).toMatch(/request_duration_seconds_count\{document="one-place",outcome="ok"\} [1-9]/);
  });

  test('may be a change, but not by GET', async () => {
    expect((await graph.send('/graphql', post({ documentId: 'rename' }))).body).toEqual({
      data: { rename: { name: 'x' } },
    });
    expect((await graph.send(get({ documentId: 'rename' }))).status).toBe(405);
  });

  test.each([
    ['no such', { documentId: 'nothing' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['no such hash', { documentId: `sha256:${hashOf('x')}` }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['no such, of a name that objects have', { documentId: 'constructor' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a number', { documentId: 1 }, 'BAD_REQUEST'],
    ['a path', { documentId: '../one-place' }, 'BAD_REQUEST'],
    ['nothing', { documentId: '' }, 'BAD_REQUEST'],
    ['one of two', { documentId: 'one-place', query: '{ __typename }' }, 'BAD_REQUEST'],
    ['hash that is none', { extensions: { persistedQuery: { version: 1, sha256Hash: {} } } }, 'BAD_REQUEST'],
    ['hash of nothing', { extensions: { persistedQuery: 1 } }, 'BAD_REQUEST'],
  ])('is refused where it is %s', async (_, body, code) => {
    const refused = await graph.send('/graphql', post(body, strict));
    expect([
      refused.status,
      refused.body.errors.map((each: { extensions: { code: string } }) => each.extensions.code),
    ]).toEqual([400, [code]]);
  });
});

describe('a document that clients register', () => {
  const hash = hashOf(unknown);
  const persistedQuery = { version: 1, sha256Hash: hash };

  test('is known by its hash from then on, and under no other', async () => {
    const asked = () => graph.send(get({ extensions: JSON.stringify({ persistedQuery }) }));
    expect((await asked()).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const wrong = { persistedQuery: { version: 1, sha256Hash: hashOf('other') } };
    expect((await graph.send('/graphql', post({ query: unknown, extensions: wrong }))).status).toBe(400);
    expect((await asked()).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { body } = await graph.send('/graphql', post({ query: unknown, extensions: { persistedQuery } }));
    expect(body.data.places.length).toBe(3);
    expect((await asked()).body).toEqual(body);
    expect((await graph.send('/graphql', post({ extensions: { persistedQuery } }))).body).toEqual(body);
    expect((await graph.send('/graphql', post({ documentId: `sha256:${hash}` }))).body).toEqual(body);
  });

  test('needs none where its hash is that of a known one', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(known) } };
    for (const at of [graph, closed])
      expect(
        (await at.send('/graphql', post({ extensions, variables: { id: 2 } }))).body.data.place.name,
      ).toBe('Stoa');
  });
});

describe('where only known documents are answered', () => {
  test.each([
    ['another', { query: unknown }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['another with the name of one', { query: 'query OnePlace { places { name } }' }],
    ['what is not GraphQL', { query: '"' }],
  ])('%s is refused', async (_, body) => {
    for (const init of [post(body)]) {
      const { status, body: refused } = await closed.send('/graphql', init);
      expect([status, refused.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
      expect(refused.errors[0].message).toContain('documentId');
    }
    expect((await closed.send(get(body))).status).toBe(403);
  });

  test('nobody registers another', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(unknown) } };
    expect((await closed.send('/graphql', post({ query: unknown, extensions }))).status).toBe(403);
    const { body } = await closed.send('/graphql', post({ extensions }));
    expect(body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('the text of one is answered, however it is set', async () => {
    for (const query of [known, known.replace(/#.*\n/, '').replace(/\s+/g, ' ')])
      expect((await closed.ask(query, { variables: { id: 1 } })).body.data.place.name).toBe('Agora');
  });
});

describe('a list of documents', () => {
  const read = async (text: string) => {
    const file = path.join(folder, 'list.json');
    await writeFile(file, text);
    return loadDocuments(readConfig({ DOCUMENTS_PATH: file }).documents);
  };

  test('may be a file of texts, or the manifest of Apollo', async () => {
    const texts = await read(JSON.stringify({ abc: known }));
    const manifest = await read(
      JSON.stringify({
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'abc', name: 'OnePlace', type: 'query', body: known }],
      }),
    );
    for (const documents of [texts, manifest])
      expect([
        documents.textOf('abc'),
        documents.textOf(`sha256:${hashOf(known)}`),
        documents.has(known),
      ]).toEqual([known, known, true]);
  });

  test.each([
    ['is not JSON', '{'],
    ['is no list', '[1]'],
    ['has what is not GraphQL', '{"abc":"{"}'],
  ])('ends the start where it %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(/^DOCUMENTS_PATH .*list\.json/);
  });

  test('ends the start where it is not there, or only it is answered and it is not said', async () => {
    await expect(loadDocuments({ path: path.join(folder, 'none'), only: false })).rejects.toThrow(/ENOENT/);
    expect(() => readConfig({ DOCUMENTS_ONLY: '1' })).toThrow(
      'DOCUMENTS_PATH is needed beside DOCUMENTS_ONLY',
    );
  });
});
