import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './console.css';

const root = document.getElementById('console');
if (root)
  createRoot(root).render(
    createElement(GraphiQL, { fetcher: createFetcher(), defaultQuery: await readQuery() }),
  );

function createFetcher() {
  return createGraphiQLFetcher({ url: new URL('/graphql', location.href).href });
}

/** The text of the first tab; the server knows it, because these pages fit any graph. */
async function readQuery(): Promise<string> {
  const answer = await fetch('/console/query.graphql');
  return answer.ok ? answer.text() : '{ __typename }';
}
