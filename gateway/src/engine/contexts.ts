import { absent, own } from './data.js';
import { objectsUnder } from './rewrite.js';
import type { ContextStep } from './step.js';
import type { Target } from './targets.js';
import type { IsTypeOf } from './type-names.js';

/** Values of variables that entities of one fetch do not share: what `@fromContext` finds above each. */
export interface Contexts {
  values: Readonly<Record<string, unknown>>;
  /** The same for equal values. */
  key: string;
}

/** For all fetches that ask for none. */
export const noContexts: Contexts = { values: {}, key: '' };

/** Looks up what a fetch needs above one place. Undefined: not all of it came. */
export function contextsOf(
  steps: readonly ContextStep[],
  { above }: Target,
  isTypeOf: IsTypeOf,
): Contexts | undefined {
  const values: Record<string, unknown> = {};
  for (const { variable, up, path } of steps) {
    const [last = '', ...before] = [...path].reverse();
    for (const data of objectsUnder(above[up - 1], before.reverse(), isTypeOf))
      if (own(data, last) !== undefined) values[variable] = own(data, last);
  }
  const isWhole = steps.every(({ variable }) => variable in values && values[variable] !== absent);
  return isWhole ? { values, key: JSON.stringify(values) } : undefined;
}
