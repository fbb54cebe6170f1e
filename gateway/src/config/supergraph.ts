import { z } from 'zod';
import { file, milliseconds, whole } from './values.js';

/** Where the supergraph comes from, and how it is looked after. */
export interface SupergraphConfig {
  /** The file, where there is no address. */
  path: string;
  url: string | undefined;
  /** How often it is looked at for a change; 0: on SIGHUP alone. */
  pollMs: number;
  /** For the whole answer of an address. */
  timeoutMs: number;
  /** An answer or a file beyond this is none. */
  maxBytes: number;
  /** How long operations in use may be planned before a new one goes live. */
  warmUpMs: number;
}

/** The variables of the supergraph, for the whole of the gateway's. */
export const supergraphVariables = {
  SUPERGRAPH_PATH: file('../schema/supergraph.graphql'),
  SUPERGRAPH_URL: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).optional(),
  SUPERGRAPH_POLL_MS: whole(0, 86_400_000, 5000),
  SUPERGRAPH_TIMEOUT_MS: milliseconds().default(10_000),
  SUPERGRAPH_MAX_BYTES: whole(1024, 1024 ** 3, 16 * 1024 * 1024),
  WARM_UP_MS: milliseconds().default(10_000),
};

const shape = z.object(supergraphVariables);

/** What is wrong with the variables together. */
export function supergraphFaults(given: Readonly<Record<string, string | undefined>>): string[] {
  return 'SUPERGRAPH_PATH' in given && 'SUPERGRAPH_URL' in given
    ? ['SUPERGRAPH_PATH and SUPERGRAPH_URL exclude one another']
    : [];
}

/** The part of the configuration that is about the supergraph. */
export function supergraphOf(read: z.infer<typeof shape>): SupergraphConfig {
  return {
    path: read.SUPERGRAPH_PATH,
    url: read.SUPERGRAPH_URL,
    pollMs: read.SUPERGRAPH_POLL_MS,
    timeoutMs: read.SUPERGRAPH_TIMEOUT_MS,
    maxBytes: read.SUPERGRAPH_MAX_BYTES,
    warmUpMs: read.WARM_UP_MS,
  };
}
