import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReferenceDocument } from '@koinipoli/kit';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A publisher of the reference feed that a test can make say anything. */
export interface Publisher extends AsyncDisposable {
  url: string;
  /** What it was asked: version and path. */
  asked: { version: string | undefined; path: string | undefined }[];
  /** Answers from now on by a document, or as the test says. */
  answer(with_: ReferenceDocument | Answer): void;
  /** How many came while it was down. */
  missed(): number;
  /** Goes down, so that no connection stands, and comes up again at the same address. */
  stop(): void;
  start(): void;
}

/** Starts a publisher; a known version is answered by 304, at once. */
export async function startPublisher(document?: ReferenceDocument): Promise<Publisher> {
  let answer: Answer = document
    ? publishing(document)
    : (_request, response) => response.writeHead(503).end();
  const asked: Publisher['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ version: request.headers['if-none-match'], path: request.url });
    answer(request, response);
  });
  // It keeps its port also while it is down: let go of, a port may be somebody else's by the time it is wanted again.
  let isDown = false;
  let missed = 0;
  server.on('connection', (socket) => {
    if (!isDown) return;
    missed += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/reference`,
    asked,
    missed: () => missed,
    answer: (by) => {
      answer = typeof by === 'function' ? by : publishing(by);
    },
    stop: () => {
      isDown = true;
      server.closeAllConnections();
    },
    start: () => {
      isDown = false;
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const publishing =
  (document: ReferenceDocument): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === `"${document.version}"`) return response.writeHead(304).end();
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  };

/** A small world: two municipalities in one region, one of them with parts; topics with two broader ones. */
export const world = (version: string): ReferenceDocument => ({
  version,
  areas: [
    { id: 'area:EL3', level: 'REGION', partOf: null, municipality: null, latitude: null, longitude: null },
    {
      id: 'area:9183',
      level: 'MUNICIPALITY',
      partOf: 'area:EL3',
      municipality: '9183',
      latitude: 38,
      longitude: 23.7,
    },
    {
      id: 'area:9186',
      level: 'MUNICIPALITY',
      partOf: 'area:EL3',
      municipality: '9186',
      latitude: 37.9,
      longitude: 23.7,
    },
    {
      id: 'area:918601',
      level: 'UNIT',
      partOf: 'area:9186',
      municipality: '9186',
      latitude: null,
      longitude: null,
    },
    {
      id: 'area:918602',
      level: 'UNIT',
      partOf: 'area:9186',
      municipality: '9186',
      latitude: null,
      longitude: null,
    },
  ],
  topics: [
    { id: 'need:food', broader: [] },
    { id: 'need:meals', broader: ['need:food', 'need:care'] },
    { id: 'need:soup', broader: ['need:meals'] },
    { id: 'need:care', broader: [] },
  ],
  organisations: [
    { alias: 'org:asda', organisation: 'org:asda' },
    { alias: 'kalo:17', organisation: 'org:asda' },
    { alias: 'care:3', organisation: 'org:asda' },
    { alias: 'org:athens', organisation: 'org:athens' },
  ],
});

/** Waits until something holds; fails after a minute, which a busy machine may take, or the seconds given. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to hold within ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
