import type { RequestLimits } from '../config/limits.js';
import { Refusal } from '../response/refusal.js';
import type { Question } from './envelope.js';

/** No input of any use is nested as deep; what reads values goes down by recursion. */
const deepest = 50;

/** Holds the variables of a request to a number of values. Throws a Refusal. */
export function limitVariables({ values: most }: Pick<RequestLimits, 'values'>) {
  return ({ variables }: Question): void => {
    let count = 0;
    // Level by level, not by recursion: this is what stands before it.
    let level: unknown[] = [variables];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) refuse(`The variables are nested deeper than the limit of ${deepest} levels.`);
      const next: unknown[] = [];
      for (const value of level) {
        if (typeof value !== 'object' || value === null) continue;
        const inner = Object.values(value);
        count += inner.length;
        if (count > most) refuse(`The variables have more values than the limit of ${most}.`);
        for (const each of inner) next.push(each);
      }
      level = next;
    }
  };
}

function refuse(message: string): never {
  throw new Refusal(400, 'LIMIT_EXCEEDED', message);
}
