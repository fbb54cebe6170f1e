import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../../hash.js';
import { type CompileParts, compilePlan, type Step } from '../step.js';
import type { PlanFigures } from './figures.js';
import type { PlanStore } from './plan-store.js';
import type { Asked } from './plan-thread.js';
import type { Planning } from './planning.js';

/** A plan, ready to run; all operations that differ in literals alone share it. */
export interface Compiled {
  plan: QueryPlan;
  step: Step | undefined;
}

/** Plans by the text of their operation. */
export interface Plans {
  /** Throws a GraphQLError where there is no plan, or none in time. */
  of(asked: Omit<Asked, 'key'>): Promise<Compiled>;
}

/** What plans are made of. */
export interface PlansParts extends CompileParts {
  planning: Pick<Planning, 'plan' | 'sign'>;
  store: PlanStore | undefined;
  figures: PlanFigures;
  /** In memory, about. */
  mostBytes: number;
}

/** What a compiled plan takes of memory, for a byte of its text: measured, and rounded up. */
const bytesForOne = 16;

/** Keeps plans in memory and in the store; each is read or planned once, however many ask for it at once. */
export function createPlans(parts: PlansParts): Plans {
  const { planning, store, figures, mostBytes } = parts;
  const kept = new LRUCache<string, Kept, Asked>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes,
    // Whoever waits for a plan gets it, also where there is no room to keep it.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => find(context),
  });

  async function find(asked: Asked): Promise<Kept> {
    const { key } = asked;
    figures.misses += 1;
    const stored = await store?.read(key);
    const usable = stored === undefined ? undefined : readPlan(stored, parts);
    if (usable) {
      figures.read += 1;
      return usable;
    }
    const planned = await planning.plan(asked);
    const made = compile(planned, parts);
    // Nobody waits for it, and a store that cannot write says so itself.
    void store?.write(key, planned);
    return made;
  }

  return {
    async of({ text, labels }) {
      const sign = JSON.stringify([planning.sign, labels]);
      const key = hashOf(sign, text);
      const known = kept.get(key);
      if (known) {
        figures.hits += 1;
        return known;
      }
      return (await kept.fetch(key, { context: { key, text, labels } })) as Kept;
    },
  };
}

interface Kept extends Compiled {
  bytes: number;
}

/** What stands in a file is no better than what comes from outside: what cannot be compiled is no plan. */
function readPlan(text: string, parts: CompileParts): Kept | undefined {
  try {
    return compile(text, parts);
  } catch {
    return undefined;
  }
}

function compile(text: string, parts: CompileParts): Kept {
  const plan = JSON.parse(text) as QueryPlan;
  const { kind, node } = plan;
  if (kind !== 'QueryPlan' || node?.kind === 'Subscription')
    throw new Error('There is nothing to run in it.');
  return { plan, step: node && compilePlan(node, parts), bytes: text.length * bytesForOne };
}
