import { parentPort, workerData } from 'node:worker_threads';
import { GraphQLError, parse, printSchema } from 'graphql';
import { createPlanner, type Planner } from '../planner.js';
import type { FromThread, ToThread } from './wire.js';

/** Runs in a thread of its own: reads the supergraph, then plans what it is sent, one after the other. */
const tell = (message: FromThread) => parentPort?.postMessage(message);

try {
  const planner = createPlanner(workerData as string);
  const { standIns, hasContexts, sign } = planner;
  tell({
    kind: 'ready',
    apiSdl: printSchema(planner.apiSchema),
    wholeSdl: printSchema(planner.wholeSchema),
    standIns,
    hasContexts,
    sign,
  });
  parentPort?.on('message', (asked: ToThread) => tell(answer(planner, asked)));
} catch (error) {
  tell({ kind: 'unusable', reason: error instanceof Error ? error.message : String(error) });
}

function answer(planner: Planner, { text, labels }: ToThread): FromThread {
  try {
    const plan = planner.plan(parse(text, { noLocation: true }), { labels });
    return { kind: 'plan', plan: JSON.stringify(plan) };
  } catch (error) {
    const { message, name, stack } = error instanceof Error ? error : new Error(String(error));
    const extensions = error instanceof GraphQLError ? { ...error.extensions } : undefined;
    return { kind: 'fault', message, name, stack, extensions };
  }
}
