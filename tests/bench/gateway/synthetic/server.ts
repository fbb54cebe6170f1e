import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerMessages } from '../child.js';
import { type AnswerOperation, answering } from './answer.js';
import { makeWorlds } from './world.js';

const counted = { calls: 0, bytes: 0 };

function serve(answer: AnswerOperation): Promise<string> {
  const server = createServer((request, response) => void read(request, response, answer));
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
    );
  });
}

function read(request: IncomingMessage, response: ServerResponse, answer: AnswerOperation): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = Buffer.from(answer(query, variables ?? {}));
    counted.calls += 1;
    counted.bytes += body.length;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
}

const urls: Record<string, string> = {};
const ready = Promise.all(
  Object.entries(makeWorlds()).map(async ([name, world]) => {
    urls[name] = await serve(answering(world));
  }),
);

/** Answers where the subgraphs are and what they were asked since the last question. */
answerMessages('asked', async () => {
  await ready;
  const told = { urls, ...counted };
  counted.calls = 0;
  counted.bytes = 0;
  return told;
});
