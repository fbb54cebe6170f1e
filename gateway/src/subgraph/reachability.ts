import type { BreakerState } from './breaker.js';
import type { Transport } from './transport.js';

/** Whether each subgraph answered lately. */
export interface Reachability {
  /** Notes how a call ended. */
  note(name: string, reachable: boolean): void;
  /** Tells for each subgraph; asks those that were not called in the last seconds. */
  list(): Promise<Record<string, Reached>>;
}

/** What is known of a subgraph; its breaker is told of while it is not closed. */
export interface Reached {
  reachable: boolean;
  breaker?: BreakerState;
}

const freshMs = 5000;

/** Keeps what the latest calls told, so that health checks cost next to nothing. */
export function createReachability(
  ways: ReadonlyMap<string, Pick<Transport, 'probe' | 'load'>>,
): Reachability {
  const latest = new Map<string, { reachable: boolean; at: number }>();
  const asking = new Map<string, Promise<boolean>>();

  function note(name: string, reachable: boolean): void {
    latest.set(name, { reachable, at: performance.now() });
  }

  async function ask(name: string, probe: () => Promise<boolean>): Promise<boolean> {
    const known = latest.get(name);
    if (known && performance.now() - known.at < freshMs) return known.reachable;
    const answer = asking.get(name) ?? probe().finally(() => asking.delete(name));
    asking.set(name, answer);
    const reachable = await answer;
    note(name, reachable);
    return reachable;
  }

  return {
    note,
    async list() {
      const entries = [...ways].map(async ([name, { probe, load }]): Promise<[string, Reached]> => {
        const reachable = await ask(name, probe);
        const { breaker } = load();
        return [name, { reachable, ...(breaker !== 'closed' && { breaker }) }];
      });
      return Object.fromEntries(await Promise.all(entries));
    },
  };
}
