import type { Readable } from 'node:stream';
import type { Claims } from '@koinipoli/schema/token/internal';
import { Pool } from 'undici';
import { SubgraphFault, timeIsUp, toFault } from './fault.js';

/** A request that goes through to a subgraph as it comes; nothing of its body is kept. */
export interface Passage {
  method: 'GET' | 'PUT';
  /** Below `upload/` beside the subgraph's graph. */
  path: string;
  headers: Record<string, string>;
  body: Readable | null;
  /** Who sends it. */
  viewer: Claims;
  /** Ends the passage on both sides. */
  signal: AbortSignal;
}

/** What the subgraph answers; whoever takes it reads `body` to its end, or destroys it. */
export interface Passed {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable & { text(): Promise<string> };
}

/** The way of files to one subgraph and back. */
export interface PassageWay {
  /** Throws a SubgraphFault. */
  pass(passage: Passage): Promise<Passed>;
  close(): Promise<void>;
}

/** Files have connections of their own, so that no question ever waits for a large one. */
const connections = 16;

/** Opens the way to the subgraph whose graph is at `url`; `proofOf` makes the headers that say who sends. */
export function createPassageWay(
  url: string,
  proofOf: (viewer: Claims) => Promise<Record<string, string>>,
): PassageWay {
  const pool = new Pool(new URL(url).origin, {
    connections,
    // The gateway's own deadlines replace those of its parts.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let open = 0;
  return {
    async pass({ path, signal, viewer, headers, ...passage }) {
      // Otherwise it would wait for a connection while its caller's deadline runs.
      if (open >= connections) throw new SubgraphFault('NETWORK_DOWN', 'too many files at once', 'refused');
      open += 1;
      try {
        const target = new URL(`upload/${path}`, url).pathname;
        const proof = await proofOf(viewer);
        const answer = await pool.request({
          ...passage,
          headers: { ...headers, ...proof },
          signal,
          path: target,
        });
        const { statusCode, body } = answer;
        body.once('close', () => {
          open -= 1;
        });
        return { status: statusCode, headers: answer.headers, body };
      } catch (error) {
        open -= 1;
        throw signal.aborted ? timeIsUp() : toFault(error, { answered: false });
      }
    },
    close: () => pool.close(),
  };
}
