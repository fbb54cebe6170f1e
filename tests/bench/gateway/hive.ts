import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokensBy } from './token-for.js';

// Hive Gateway as its documentation runs it in Node, with what a gateway of this hub must do: send on the language, and
// sign for the subgraph that is asked.
const { PORT, PEERS = '', SUPERGRAPH_PATH = '', INTERNAL_KEY, SHARES } = process.env;

interface Headers {
  request: { headers: { get(name: string): string | null } };
  subgraphName: string;
}

const found = createRequire(join(PEERS, 'package.json')).resolve('@graphql-hive/gateway');
const { createGatewayRuntime } = (await import(pathToFileURL(found).href)) as {
  createGatewayRuntime: (config: object) => RequestListener;
};

const tokenFor = await tokensBy(INTERNAL_KEY);

const gateway = createGatewayRuntime({
  supergraph: SUPERGRAPH_PATH,
  logging: false,
  maskedErrors: true,
  inboundInflightRequestDeduplication: SHARES === '1',
  propagateHeaders: {
    async fromClientToSubgraphs({ request, subgraphName }: Headers) {
      const token = await tokenFor(subgraphName);
      return {
        'accept-language': request.headers.get('accept-language'),
        ...(token && { authorization: `Bearer ${token}` }),
      };
    },
  },
});

createServer(gateway).listen(Number(PORT), '127.0.0.1');
