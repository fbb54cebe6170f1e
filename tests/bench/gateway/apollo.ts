import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { tokensBy } from './token-for.js';

// @apollo/gateway and @apollo/server as their documentation has one begin, with what a gateway of this hub must do: send
// on the language, and sign for the subgraph that is asked.
const { PORT, SUPERGRAPH_PATH = '', INTERNAL_KEY } = process.env;

interface Context {
  language?: string | undefined;
}

const tokenFor = await tokensBy(INTERNAL_KEY);

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(SUPERGRAPH_PATH, 'utf8'),
  buildService: ({ name, url }) =>
    new RemoteGraphQLDataSource<Context>({
      url,
      async willSendRequest({ request: { http }, context }) {
        if (context.language) http?.headers.set('accept-language', context.language);
        const token = await tokenFor(name);
        if (token) http?.headers.set('authorization', `Bearer ${token}`);
      },
    }),
});

await startStandaloneServer(new ApolloServer<Context>({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(PORT) },
  context: async ({ req }) => ({ language: req.headers['accept-language'] }),
});
