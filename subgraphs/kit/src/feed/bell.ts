import type { FastifyBaseLogger } from 'fastify';
import type { OpenDatabase } from '../database/open.js';
import { loggable } from '../reason.js';

/** Rings when something was committed that the feed tells of, and when the network stops. */
export interface Bell extends AsyncDisposable {
  /** Done at the next ring, after so many milliseconds, or at the signal; `cancel` frees what it holds. */
  next(milliseconds: number, stop: AbortSignal): { heard: Promise<void>; cancel: () => void };
  /** Whether it rings no more. */
  isStill: boolean;
}

/** Starts to listen; after a lost connection it rings once, since it may have missed something. */
export function startBell({ connection }: OpenDatabase, log: FastifyBaseLogger): Bell {
  const rings = new EventTarget();
  const ring = () => rings.dispatchEvent(new Event('ring'));
  const listening = connection.listen('feed', ring, ring).catch((error: unknown) => {
    log.error({ err: loggable(error) }, 'changes are not heard of; readers find them when they ask again');
  });
  const bell: Bell = {
    isStill: false,
    next(milliseconds, stop) {
      let done = () => {};
      const heard = new Promise<void>((resolve) => {
        done = resolve;
      });
      const timer = setTimeout(done, Math.max(0, milliseconds));
      rings.addEventListener('ring', done, { once: true });
      stop.addEventListener('abort', done, { once: true });
      const cancel = () => {
        clearTimeout(timer);
        rings.removeEventListener('ring', done);
        stop.removeEventListener('abort', done);
      };
      return { heard: heard.finally(cancel), cancel };
    },
    [Symbol.asyncDispose]: async () => {
      bell.isStill = true;
      ring();
      await listening;
    },
  };
  return bell;
}
