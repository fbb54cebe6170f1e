import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildASTSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { createCostModel } from '../src/cost/model.js';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ MAX_COST: '40' });
});
afterAll(() => graph[Symbol.asyncDispose]());

const strict = { accept: 'application/graphql-response+json' };

describe('a request', () => {
  test('is told what it costs', async () => {
    const { body } = await graph.ask('{ places(first: 2) { name } latestReviews { place { id } } }');
    expect(body.data.places[0]).toEqual({ name: 'Agora' });
    expect(body.extensions).toEqual({ cost: { estimated: 2 + 5 * (2 + 1), limit: 40 } });
  });

  test('is told of each field, the dearest first, where it asks', async () => {
    const { body } = await graph.ask('query ($n: Int) { places(first: $n) { name reviews { text } } }', {
      variables: { n: 2 },
      headers: { 'x-cost-debug': '1' },
    });
    expect(body.extensions.cost.estimated).toBe(2 * (1 + 5 * 2));
    expect(Object.entries(body.extensions.cost.fields)).toEqual([
      ['places', 22],
      ['places.reviews', 20],
    ]);
  });

  test('over the limit is refused before any network is asked, with the way under it', async () => {
    const asked = [graph.places, graph.reviews].map(({ received }) => received.length);
    const query = 'query ($n: Int) { places(first: $n) { reviews { text } } }';
    const { status, body } = await graph.ask(query, { variables: { n: 100 }, headers: strict });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toEqual([
      {
        message:
          'The operation costs 1100, more than the limit of 40: ask for at most 3 of `places` by `first`, where it asks for 100.',
        extensions: { code: 'LIMIT_EXCEEDED', requestId: expect.any(String) },
      },
    ]);
    expect(body.extensions.cost).toEqual({ estimated: 1100, limit: 40 });
    expect([graph.places, graph.reviews].map(({ received }) => received.length)).toEqual(asked);
    const advised = await graph.ask(query, { variables: { n: 3 } });
    expect([advised.body.errors, advised.body.data.places.length]).toEqual([undefined, 3]);
  });

  test('of many aliases costs as many times, and of huge numbers never little', async () => {
    const aliases = Array.from({ length: 41 }, (_, i) => `a${i}: place(id: 1) { id }`).join(' ');
    const { body } = await graph.ask(`{ ${aliases} }`);
    expect(body.errors[0].message).toMatch(/costs 41, more than the limit of 40/);
    const nested = `{ places(first: 2147483647) ${'{ reviews { place { parent '.repeat(4)} { id } ${'} } }'.repeat(4)} }`;
    expect((await graph.ask(nested)).body.errors[0].message).toMatch(/costs \d\.\de\+\d\d, more than/);
  });

  test('about the schema costs nothing, but may not ask for all of it again and again', async () => {
    const all = '__schema { types { name fields { name args { name } type { name ofType { name } } } } }';
    const once = await graph.ask(`{ ${all} }`);
    expect([once.body.errors, once.body.extensions.cost.estimated]).toEqual([undefined, 0]);
    const often = Array.from({ length: 50 }, (_, i) => `a${i}: ${all}`).join(' ');
    const { body } = await graph.ask(`{ ${often} place(id: 1) { name } }`);
    expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect(body.errors[0].message).toMatch(/parts of the schema, more than the limit/);
  });
});

test('every saved question of the hub has room under the usual limit', async () => {
  const { supergraph, cost } = readConfig({});
  const supergraphPath = supergraph.path;
  const supergraphSdl = await readFile(supergraphPath, 'utf8');
  const folder = path.join(path.dirname(supergraphPath), 'operations');
  const document = parse(supergraphSdl);
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const model = createCostModel(schema, { supergraph: document, usualSize: cost.usualSize });
  const saved = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  expect(saved.length).toBeGreaterThan(25);
  for (const name of saved) {
    const document = parse(await readFile(path.join(folder, name), 'utf8'));
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const variables = JSON.parse(
      await readFile(path.join(folder, name.replace('.graphql', '.variables.json')), 'utf8'),
    );
    expect(model.count({ document, operation, variables }).cost, name).toBeLessThan(cost.most / 4);
  }
});
