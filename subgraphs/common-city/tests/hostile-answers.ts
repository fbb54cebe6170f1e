import { gzipSync } from 'node:zlib';
import { type Answering, head, ndjson, saying } from './hostile-feed.js';
import { lineOf } from './index-lines.js';

/** A change with nothing wrong. */
export const fine = lineOf('b:1');

/** Sends without an end what a test says, as fast as it is taken. */
const flooding =
  (line: (nr: number) => string): Answering =>
  (_, response) => {
    response.writeHead(200, ndjson).write(`${JSON.stringify(head())}\n`);
    let nr = 0;
    const go = () => {
      do nr += 1;
      while (!response.destroyed && response.write(line(nr)));
    };
    response.on('drain', go);
    go();
  };

const timer = (response: { on(event: 'close', then: () => void): void }, every: () => void) => {
  const beat = setInterval(every, 50);
  response.on('close', () => clearInterval(beat));
};

/** An answer and what comes of it. */
export interface Case {
  answer: Answering;
  code: string;
  message: RegExp;
  /** What stands in the index nevertheless: that which came before. */
  stands: string[];
}

/** What a network may answer that is no feed, and what comes of it. */
export const hostileAnswers: Record<string, Case> = {
  'answers with a page': {
    answer: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    code: 'BROKEN',
    message: /else than NDJSON/,
    stands: [],
  },
  'answers with a page that calls itself a feed': {
    answer: saying('<html>'),
    code: 'BROKEN',
    message: /no JSON/,
    stands: [],
  },
  refuses: {
    answer: (_, response) => response.writeHead(401).end(),
    code: 'REFUSED',
    message: /401/,
    stands: [],
  },
  'leads elsewhere': {
    answer: (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    code: 'BROKEN',
    message: /302/,
    stands: [],
  },
  'speaks under the name of another network': {
    answer: saying(head({ network: 'toys' }), lineOf('b:1'), { cursor: 'x', atEnd: true }),
    code: 'BROKEN',
    message: /another network/,
    stands: [],
  },
  'stops in the middle of an answer': {
    answer: saying(head(), fine),
    code: 'UNREACHABLE',
    message: /cut off/,
    stands: ['b:1'],
  },
  'stops in the middle of a line': {
    answer: (_, response) => {
      response.writeHead(200, ndjson).end(`${JSON.stringify(head())}\n${JSON.stringify(fine)}\n{"cursor":`);
    },
    code: 'UNREACHABLE',
    message: /cut off/,
    stands: ['b:1'],
  },
  'hangs up in the middle of a line': {
    answer: (_, response) => {
      response
        .writeHead(200, ndjson)
        .write(`${JSON.stringify(head())}\n${JSON.stringify(fine)}\n{"cursor":`, () =>
          setTimeout(() => response.destroy(), 100),
        );
    },
    code: 'UNREACHABLE',
    message: /./,
    stands: ['b:1'],
  },
  'stalls in the middle of a line': {
    answer: (_, response) => {
      response.writeHead(200, ndjson).write(`${JSON.stringify(head())}\n${JSON.stringify(fine)}\n{"cursor":`);
    },
    code: 'TIMEOUT',
    message: /in time/,
    stands: ['b:1'],
  },
  'never answers': { answer: () => {}, code: 'TIMEOUT', message: /in time/, stands: [] },
  drips: {
    answer: (_, response) => {
      response
        .writeHead(200, ndjson)
        .write(`${JSON.stringify(head())}\n${JSON.stringify(fine)}\n{"cursor":"`);
      timer(response, () => response.write('x'));
    },
    code: 'TIMEOUT',
    message: /too long/,
    stands: ['b:1'],
  },
  'floods with lines': {
    answer: flooding((nr) => `${JSON.stringify(lineOf(`b:${nr % 7}`))}\n`),
    code: 'BROKEN',
    message: /more changes than/,
    stands: ['b:0', 'b:1', 'b:2', 'b:3', 'b:4', 'b:5', 'b:6'],
  },
  'floods without a line': {
    answer: flooding(() => 'x'.repeat(10_000)),
    code: 'BROKEN',
    message: /larger than/,
    stands: [],
  },
  'repeats a cursor': {
    answer: saying(head(), fine, { ...lineOf('b:2'), cursor: fine.cursor }),
    code: 'BROKEN',
    message: /repeats/,
    stands: ['b:1'],
  },
  'answers compressed': {
    answer: (_, response) =>
      response
        .writeHead(200, { ...ndjson, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000))),
    code: 'BROKEN',
    message: /compressed/,
    stands: [],
  },
  'has a line that is no change': {
    answer: saying(head(), fine, { id: 'b:2' }),
    code: 'BROKEN',
    message: /no change/,
    stands: ['b:1'],
  },
  'has another head': {
    answer: saying({ ...head(), feed: 'koinipoli/9' }),
    code: 'BROKEN',
    message: /no head/,
    stands: [],
  },
  'refuses even the beginning': {
    answer: (_, response) => response.writeHead(409).end(),
    code: 'BROKEN',
    message: /begin at zero/,
    stands: [],
  },
};
