import { cancelled, SubgraphFault } from './fault.js';

/** How many calls go to one subgraph at once; the others wait in their order. */
export interface Lane {
  /** Takes a place: at once, where it gives nothing back, or when one is free. Throws a SubgraphFault. */
  enter(waiter: Waiter): Promise<void> | undefined;
  /** Gives the place to the next. */
  leave(): void;
  running(): number;
  waiting(): number;
}

/** Until when one waits, by the clock of `performance`, and the signal that nobody does any more. */
export interface Waiter {
  until: number;
  cancel?: AbortSignal | undefined;
}

/** A lane for so many calls, and so many that wait. What is beyond is refused at once. */
export function createLane(most: number, mostWaiting: number): Lane {
  let running = 0;
  const waiting = new Set<() => void>();

  function wait({ until, cancel }: Waiter): Promise<void> {
    if (waiting.size >= mostWaiting) throw busy('too many calls wait');
    return new Promise((resolve, reject) => {
      const end = (then: () => void) => {
        clearTimeout(timer);
        cancel?.removeEventListener('abort', give);
        waiting.delete(go);
        then();
      };
      const go = () => end(resolve);
      const give = () => end(() => reject(cancelled()));
      const timer = setTimeout(
        () => end(() => reject(busy('waited for its whole time'))),
        until - performance.now(),
      );
      cancel?.addEventListener('abort', give);
      waiting.add(go);
    });
  }

  return {
    enter(waiter) {
      if (running >= most) return wait(waiter);
      running += 1;
      return undefined;
    },
    leave() {
      const [next] = waiting;
      if (next) next();
      else running -= 1;
    },
    running: () => running,
    waiting: () => waiting.size,
  };
}

const busy = (reason: string): SubgraphFault => new SubgraphFault('NETWORK_BUSY', reason, 'refused');
