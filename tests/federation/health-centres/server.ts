import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { type Centre, centres } from './centres.js';
import { answerFeed } from './feed.js';

const sdl = await readFile(new URL('schema.graphql', import.meta.url), 'utf8');

/** Federation asks two fields of a server beside its own; no library is needed to answer them. */
const federation = `
  directive @key(fields: String!) on OBJECT
  directive @link(url: String!, import: [String!]) on SCHEMA
  scalar _Any
  type _Service { sdl: String! }
  union _Entity = Municipality | Topic | Organisation | Record
  extend type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }`;

type Key = { id: string; code: string };
const facet = (isMine: (centre: Centre) => boolean) => ({ centres: centres.filter(isMine) });

const resolvers = {
  Query: {
    healthCentres: () => centres,
    _service: () => ({ sdl }),
    // A bridge is its key, which the hub brings along; its facet below does the rest.
    _entities: (_: unknown, { representations }: { representations: Key[] }) => representations,
  },
  Municipality: { healthCentres: ({ code }: Key) => facet((centre) => centre.code === code) },
  Topic: { healthCentres: ({ id }: Key) => facet(({ about }) => about.includes(id)) },
  Organisation: {
    healthCentres: ({ id }: Key) =>
      centres.some(({ by }) => by === id) ? facet(({ by }) => by === id) : null,
  },
  Record: { healthCentres: ({ id }: Key) => centres.find((centre) => centre.id === id) ?? null },
  HealthCentre: {
    municipality: ({ code }: Centre) => ({ code }),
    topics: ({ about }: Centre) => about.map((id) => ({ id })),
    operator: ({ by }: Centre) => ({ id: by }),
  },
};

/** Starts the network on a free port. */
export async function startHealthCentres(): Promise<{ url: string; feed: string; stop: () => void }> {
  const yoga = createYoga({
    schema: createSchema({ typeDefs: [sdl, federation], resolvers }),
    logging: false,
  });
  const server = createServer((request, response) =>
    request.url?.startsWith('/feed') ? answerFeed(request, response) : yoga(request, response),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/graphql`, feed: `http://127.0.0.1:${port}/feed`, stop };
}
