import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * Aborted when the connection ends before the answer is written.
 * The response is watched, because a request counts as closed as soon as its body is read.
 */
export function hangUpSignal(res: ServerResponse): AbortSignal {
  const controller = new AbortController();
  // Every call of the request listens.
  setMaxListeners(0, controller.signal);
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}
