import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedChange } from '@koinipoli/schema/feed/lines';

/** How a feed of a test answers; what was asked is in the query. */
export type Answering = (
  query: URLSearchParams,
  response: ServerResponse,
  request: IncomingMessage,
) => unknown;

/** A feed that a test can make say anything. */
export interface HostileFeed extends AsyncDisposable {
  url: string;
  /** How often it was asked. */
  asked: () => number;
  /** Answers so from now on. */
  answer(with_: Answering): void;
}

/** Starts a feed that answers 503 until it is told otherwise. */
export async function startHostileFeed(): Promise<HostileFeed> {
  let answering: Answering = (_, response) => response.writeHead(503).end();
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    response.on('error', () => {});
    answering(new URL(request.url ?? '', 'http://feed').searchParams, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    asked: () => asked,
    answer: (with_) => {
      answering = with_;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export const head = (given: object = {}) => ({
  feed: 'koinipoli/1',
  network: 'bad',
  epoch: 'one',
  revision: 1,
  lastChangeAt: null,
  coverage: [],
  ...given,
});

export const ndjson = { 'content-type': 'application/x-ndjson' };

/** Answers by lines, the head first; strings as they are. */
export const saying =
  (...lines: readonly unknown[]): Answering =>
  (_, response) => {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    response.writeHead(200, ndjson).end(`${texts.join('\n')}\n`);
  };

/** A whole answer; asked for what comes after its end it has nothing more. */
export const whole =
  (changes: readonly FeedChange[], given: object = {}, cursor = 'end'): Answering =>
  (query, response, request) => {
    const end = { cursor, atEnd: true };
    if (query.get('after') !== cursor) return saying(head(given), ...changes, end)(query, response, request);
    const hold = setTimeout(() => saying(head(given), end)(query, response, request), 300);
    response.on('close', () => clearTimeout(hold));
  };
