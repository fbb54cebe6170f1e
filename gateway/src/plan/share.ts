import { setMaxListeners } from 'node:events';

/** Work that several wait for; it is given up once none of them does. */
interface Shared<T> {
  result: Promise<T>;
  waiting: number;
  stop: AbortController;
}

/** Who waits: what the work is known by, and the signal that one who waits has gone. */
export interface Waiter {
  key: string;
  gone: AbortSignal;
}

/** Equal work in flight. */
export interface Sharing<T> {
  /**
   * Does equal work once for all who ask for it while it goes on. The work's signal is aborted when the last of them has
   * gone; who has gone gets the same result as the others, and nobody reads it.
   */
  share(waiter: Waiter, work: (stop: AbortSignal) => Promise<T>): Promise<T>;
  /** What goes on is for those who wait for it already, and for nobody who comes later. */
  forget(): void;
}

/** Begins with nothing in flight. */
export function shareInFlight<T>(): Sharing<T> {
  const inFlight = new Map<string, Shared<T>>();
  return {
    share({ key, gone }, work) {
      const known = inFlight.get(key);
      const shared = known && !known.stop.signal.aborted ? known : begin(inFlight, key, work);
      shared.waiting += 1;
      const leave = () => {
        shared.waiting -= 1;
        if (shared.waiting === 0) shared.stop.abort();
      };
      // Who goes once the work is done changes nothing, so nobody stops listening.
      if (gone.aborted) leave();
      else gone.addEventListener('abort', leave, { once: true });
      return shared.result;
    },
    forget: () => inFlight.clear(),
  };
}

function begin<T>(
  inFlight: Map<string, Shared<T>>,
  key: string,
  work: (stop: AbortSignal) => Promise<T>,
): Shared<T> {
  const stop = new AbortController();
  // Every call of the work listens.
  setMaxListeners(0, stop.signal);
  const result = work(stop.signal);
  const shared: Shared<T> = { result, waiting: 0, stop };
  inFlight.set(key, shared);
  const end = () => {
    if (inFlight.get(key) === shared) inFlight.delete(key);
  };
  void result.then(end, end);
  return shared;
}
