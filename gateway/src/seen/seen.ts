import type { TraceConfig } from '@koinipoli/schema/trace/tracing';
import type { FastifyInstance } from 'fastify';
import type { CallEvents } from '../subgraph/events.js';
import { type Around, createMetrics } from './metrics.js';
import type { Traces } from './traces.js';

/** What can be seen of this process from outside, until it is disposed of. */
export interface Seen extends AsyncDisposable {
  /** Whom calls of subgraphs are told to. */
  events: CallEvents;
  /** Follows each request of the graph, and gives the figures at `/metrics`. */
  follow(app: FastifyInstance, around: Around): void;
}

/** Starts to follow: figures always, spans where a collector is given. */
export async function startSeen(config: TraceConfig | undefined): Promise<Seen> {
  const metrics = createMetrics();
  const traces = config && (await tracesOf(config));
  return {
    events: metrics.events,
    follow(app, around) {
      metrics.follow(app, around);
      traces?.follow(app);
    },
    [Symbol.asyncDispose]: async () => {
      metrics.close();
      await traces?.[Symbol.asyncDispose]();
    },
  };
}

/** What sends spans takes a while to load: only who sends some waits for it. */
async function tracesOf(config: TraceConfig): Promise<Traces> {
  const { startTraces } = await import('./traces.js');
  return startTraces(config);
}
