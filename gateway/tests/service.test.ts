import { readdir, readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    SUBGRAPH_URL_OPENING_HOURS: 'http://127.0.0.1:1/graphql',
    CONSOLE_QUERY: '# try me\n{ places { name } }',
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

describe('health', () => {
  test('is live', async () => {
    expect(await graph.send('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
  });

  test('is ready while a network is down, and says which', async () => {
    const { status, body, text } = await graph.send('/health/ready');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ready',
      supergraph: { hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      subgraphs: {
        places: { reachable: true },
        reviews: { reachable: true },
        'opening-hours': { reachable: false },
      },
    });
    expect(text).not.toContain('127.0.0.1');
  });
});

describe('the schema file', () => {
  test('is the public schema, with an ETag', async () => {
    const { status, headers, text } = await graph.send('/schema.graphql');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).not.toContain('join__');
    expect(Object.keys(buildSchema(text).getQueryType()?.getFields() ?? {})).toContain('latestReviews');
    const etag = headers.get('etag') ?? '';
    const again = await graph.send('/schema.graphql', { headers: { 'if-none-match': `"other", ${etag}` } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });
});

describe('the console', () => {
  test('is where / leads', async () => {
    const response = await fetch(`${graph.gateway.url}/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/console']);
  });

  test('comes with a policy that allows this server alone, and asks for nothing else', async () => {
    const { status, headers, text } = await graph.send('/console');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^(\/|data:,)(?!\/)/);
      if (address.startsWith('/')) expect((await graph.send(address)).status).toBe(200);
    }
  });

  test('has styles that load nothing from elsewhere, and hashed files that stay', async () => {
    const folder = new URL('../dist/web/assets/', import.meta.url);
    const files = await readdir(folder);
    expect(files.some((file) => file.startsWith('graphql.worker-'))).toBe(true);
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(await readFile(new URL(file, folder), 'utf8')).not.toMatch(
        /(url\(|@import\s*)["']?(https?:)?\/\//,
      );
    }
    const { headers } = await graph.send(`/assets/${files.find((name) => name.endsWith('.js'))}`);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-type')).toContain('javascript');
  });

  test('opens with the text that the gateway is told', async () => {
    const { text, headers } = await graph.send('/console/query.graphql');
    expect(text).toBe('# try me\n{ places { name } }');
    expect(headers.get('content-type')).toContain('text/plain');
  });

  test('does not serve what lies beside its folder', async () => {
    for (const path of ['/..%2fmain.js', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/main.js']) {
      expect((await graph.send(path)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
