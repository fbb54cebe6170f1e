import { createServer, type ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { answerMessages } from '../gateway/child.js';
import type { Fault } from './fault.js';
import { type Network, placeCount, typeDefsOf } from './federation.js';

/** A network in a process of its own, which misbehaves when it is told to. */
const network = process.env.NETWORK as Network;
const places = Array.from({ length: placeCount }, (_, nr) => ({ id: String(nr), name: `place ${nr}` }));
const schema = buildSubgraphSchema({
  typeDefs: parse(typeDefsOf(network)),
  resolvers:
    network === 'places'
      ? { Query: { places: () => places } }
      : {
          Query: { [`${network}Now`]: () => network },
          Place: { [network]: ({ id }: { id: string }) => `${network} of ${id}` },
        },
});

const mebibyte = Buffer.alloc(1024 * 1024, 'x');

/** Writes so many mebibytes, as fast as they are taken. */
function flood(res: ServerResponse, count: number): void {
  if (count === 0 || res.destroyed) return void res.end();
  if (res.write(mebibyte)) setImmediate(flood, res, count - 1);
  else res.once('drain', () => flood(res, count - 1));
}

type Behaviour = (res: ServerResponse, answer: () => Promise<void>) => unknown;
const behaviours: Partial<Record<Fault, Behaviour>> = {
  slow: (_, answer) => setTimeout(answer, 600),
  'drops connections': (res) => res.destroy(),
  'breaks off': (res) => res.write('{"data":', () => res.destroy()),
  garbage: (res) => res.socket?.end('\u0000\u0001 no HTTP\r\n\r\n'),
  HTML: (res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works</h1>'),
  500: (res) => res.writeHead(500).end('oh'),
  503: (res) => res.writeHead(503).end('oh'),
  '100 MB': (res) => flood(res, 100),
};
let behaviour: Behaviour | undefined;

const server = createServer(async (req, res) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  if (req.method === 'GET' && !behaviour) return res.end('{}');
  const answer = async () => {
    const { query, variables } = JSON.parse(body);
    const result = await graphql({ schema, source: query, variableValues: variables });
    res.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  return behaviour ? behaviour(res, answer) : answer();
});
server.keepAliveTimeout = 65_000;
const listening = new Promise<void>((resolve) =>
  server.listen(Number(process.env.PORT), '127.0.0.1', resolve),
);

answerMessages('ready', () => listening.then(() => process.pid));
answerMessages('behave', ({ fault }: { fault: Fault | null }) => {
  behaviour = fault ? behaviours[fault] : undefined;
});
