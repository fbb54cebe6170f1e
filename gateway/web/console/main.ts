import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './console.css';

const { query, world } = await readStart();
if (world !== null) showWorld(world);
const root = document.getElementById('console');
if (root) createRoot(root).render(createElement(GraphiQL, { fetcher: createFetcher(), defaultQuery: query }));

function createFetcher() {
  return createGraphiQLFetcher({ url: new URL('/graphql', location.href).href });
}

/** The text of the first tab and the world behind the graph; the server knows them, because these pages fit any graph. */
async function readStart(): Promise<{ query: string; world: string | null }> {
  const answer = await fetch('/console/query.graphql');
  const query = answer.ok ? await answer.text() : '{ __typename }';
  return { query, world: answer.headers.get('koinipoli-world') };
}

function showWorld(name: string): void {
  const banner = document.createElement('p');
  banner.id = 'world';
  banner.setAttribute('role', 'note');
  banner.textContent = `The world “${name}”: much of what is answered here is invented. Such records are marked synthetic.`;
  document.body.prepend(banner);
}
