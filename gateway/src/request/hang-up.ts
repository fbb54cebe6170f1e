import type { ServerResponse } from 'node:http';

/**
 * Aborted when the connection ends before the answer is written.
 * The response is watched, because a request counts as closed as soon as its body is read.
 */
export function hangUpSignal(res: ServerResponse): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}
