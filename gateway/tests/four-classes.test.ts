import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { createGateway } from '../src/server.js';
import { compose, patience, startSubgraph, writeSupergraph } from './graph.js';

interface Class {
  title: string;
  subgraphs: Record<string, { sdl: string; resolvers: Parameters<typeof startSubgraph>[2] }>;
  /** Changes the composed supergraph into one that composition would not let pass. */
  bend?: (supergraph: string) => string;
  query: string;
  /** What the un-federated schema answers. */
  right: { data?: unknown; errors: number };
  /** What the stock engine makes of it, where it is something else. */
  stock?: { data?: unknown; errors: number };
}

const comments = ['x', 'y', 'z'].map((text) => ({ text }));
const ofPost = { id: '1', comments: ({ limit }: { limit: number }) => comments.slice(0, limit) };
const author = { id: 'a', isni: '7', name: 'Sappho', born: -630 };

/** Kinds of operations for which the stock engine gives, or gave, data that are wrong, or silence. */
const classes: Class[] = [
  {
    title: 'one field with two sets of arguments',
    subgraphs: {
      posts: {
        sdl: 'type Query { post: Post } type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! } type Comment @shareable { text: String }',
        resolvers: { Query: { post: () => ofPost }, Post: { __resolveReference: () => ofPost } },
      },
      summaries: {
        sdl: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! @external
          summary: String @requires(fields: "comments(limit: 3) { text }") } type Comment @shareable { text: String }`,
        resolvers: {
          Post: {
            summary: (post: { comments: { text: string }[] }) =>
              post.comments.map(({ text }) => text).join(''),
          },
        },
      },
    },
    query: '{ post { comments(limit: 1) { text } summary } }',
    right: { data: { post: { comments: [{ text: 'x' }], summary: 'xyz' } }, errors: 0 },
    stock: { data: { post: { comments: [{ text: 'x' }], summary: 'x' } }, errors: 0 },
  },
  {
    title: 'a field to which no way leads',
    subgraphs: {
      books: {
        sdl: 'type Query { author: Author } type Author @key(fields: "id") { id: ID! }',
        resolvers: { Query: { author: () => author } },
      },
      people: {
        sdl: 'type Author @key(fields: "id") { id: ID! name: String }',
        resolvers: { Author: { __resolveReference: () => author } },
      },
    },
    bend: (sdl) => sdl.replace('graph: PEOPLE, key: "id"', 'graph: PEOPLE, key: "id", resolvable: false'),
    query: '{ author { name } }',
    right: { errors: 1 },
  },
  {
    title: 'a key that cannot be resolved',
    subgraphs: {
      books: {
        sdl: `type Query { book: Book } type Book @key(fields: "id") { id: ID! author: Author }
          type Author @key(fields: "id", resolvable: false) @key(fields: "isni") { id: ID! isni: ID! books: [Book!] }`,
        resolvers: {
          Query: { book: () => ({ id: 'b', author }) },
          Author: {
            __resolveReference: ({ isni }: { isni?: string }) => (isni === '7' ? author : null),
            books: () => [{ id: 'b' }],
          },
        },
      },
      people: {
        sdl: 'type Query { authors: [Author!] } type Author @key(fields: "id") @key(fields: "isni") { id: ID! isni: ID! name: String }',
        resolvers: { Query: { authors: () => [author] }, Author: { __resolveReference: () => author } },
      },
      dates: {
        sdl: 'type Query { oldest: Author } type Author @key(fields: "id") { id: ID! born: Int }',
        resolvers: { Query: { oldest: () => author }, Author: { __resolveReference: () => author } },
      },
    },
    query: '{ oldest { born books { id } } }',
    right: { data: { oldest: { born: -630, books: [{ id: 'b' }] } }, errors: 0 },
  },
  {
    title: 'null where none may be',
    subgraphs: {
      books: {
        sdl: 'type Query { author: Author } type Author @key(fields: "id") { id: ID! }',
        resolvers: { Query: { author: () => author } },
      },
      people: {
        sdl: 'type Author @key(fields: "id") { id: ID! name: String! }',
        resolvers: { Author: { __resolveReference: () => null } },
      },
    },
    query: '{ author { id name } }',
    right: { data: { author: null }, errors: 1 },
    stock: { data: { author: null }, errors: 0 },
  },
];

/** Asks through a whole gateway: data, and how many errors. */
async function answerOf({ subgraphs, bend, query }: Class, engine: string) {
  const started = await Promise.all(
    Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => startSubgraph(name, sdl, resolvers)),
  );
  const composed = compose(started);
  await using supergraph = await writeSupergraph(bend?.(composed) ?? composed);
  const config = readConfig({ ...patience, SUPERGRAPH_PATH: supergraph.file, PORT: '0', ENGINE: engine });
  await using gateway = await createGateway(config, pino({ level: 'silent' }));
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as { data: unknown; errors?: unknown[] };
  for (const each of started) await each[Symbol.asyncDispose]();
  return { data, errors: errors.length };
}

describe.each(classes)('$title', (each) => {
  test('own: as the one schema has it', async () => {
    expect(await answerOf(each, 'own')).toEqual(each.right);
  });

  test(each.stock ? 'stock: something else' : 'stock: the same', async () => {
    expect(await answerOf(each, 'stock')).toEqual(each.stock ?? each.right);
  });
});
