import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleType } from 'cockatiel';
import { SubgraphFault } from './fault.js';

/** `open`: nothing is asked. `half-open`: one call tries whether the subgraph is there again. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Keeps calls from a subgraph that is away. */
export interface Breaker {
  /** Makes a call, unless it would be in vain. Throws a SubgraphFault, at once while the breaker is open. */
  execute<T>(call: () => Promise<T>): Promise<T>;
  /** Throws a SubgraphFault while nothing may be asked. */
  check(): void;
  state(): BreakerState;
}

/** When a breaker opens, and for how long. */
export interface BreakerParts {
  /** So many failures in a row open it. */
  failures: number;
  openMs: number;
  /** Whether the subgraph itself says that it is there. */
  probe: () => Promise<boolean>;
  onState: (state: BreakerState) => void;
}

/** A call that tells that the subgraph is away. */
class Failure extends Error {
  constructor(readonly fault: SubgraphFault) {
    super(fault.reason);
  }
}

const names: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
};

/**
 * What counts as a failure: no connection, one that broke off, a proxy that finds nobody behind it. A caller who hung
 * up does not, and neither does any answer, however wrong. A call whose time was up counts where the subgraph has
 * answered nobody since it began, and does not say of itself that it is there: otherwise the question was too long.
 */
export function createBreaker({ failures, openMs, probe, onState }: BreakerParts): Breaker {
  let answeredAt = 0;
  let openedAt = 0;
  let hangs = false;
  let asking = false;
  const policy = circuitBreaker(handleType(Failure), {
    halfOpenAfter: openMs,
    breaker: new ConsecutiveBreaker(failures),
  });
  policy.onStateChange((state) => {
    if (state === CircuitState.Open) openedAt = performance.now();
    onState(names[state]);
  });

  function isFailure({ kind }: SubgraphFault, begun: number): boolean {
    if (kind === 'unreachable' || kind === 'cut') return true;
    // Given up by its caller, the one call that tries has found nothing out.
    if (kind === 'cancelled') return policy.state === CircuitState.HalfOpen;
    if (kind !== 'timeout' || answeredAt > begun) return false;
    doubt();
    return hangs;
  }

  /** What it finds counts from the next call on: nobody waits for it. */
  function doubt(): void {
    if (asking) return;
    asking = true;
    const begun = performance.now();
    void probe().then((there) => {
      asking = false;
      hangs = !there && answeredAt < begun;
    });
  }

  function check(): void {
    const { state } = policy;
    if (state === CircuitState.Closed) return;
    if (state === CircuitState.HalfOpen || performance.now() - openedAt < openMs) throw refused();
  }

  return {
    check,
    state: () => names[policy.state],
    async execute(call) {
      check();
      const begun = performance.now();
      try {
        const answer = await policy.execute(async () => {
          try {
            return await call();
          } catch (error) {
            throw error instanceof SubgraphFault && isFailure(error, begun) ? new Failure(error) : error;
          }
        });
        answeredAt = performance.now();
        hangs = false;
        return answer;
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw refused();
        throw error instanceof Failure ? error.fault : error;
      }
    },
  };
}

const refused = (): SubgraphFault => new SubgraphFault('NETWORK_DOWN', 'breaker open', 'refused');
