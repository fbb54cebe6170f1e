import type { Random } from '../random.js';

/** At most so many of a list, distinct: without walking through all of it, which a large world is too large for. */
export function few<T>(random: Random, list: readonly T[], count: number): T[] {
  if (list.length === 0) return [];
  return [...new Set(Array.from({ length: count }, () => random.pick(list)))];
}

/** A list by a key of its members, read once for all who look there. */
export function grouped<T>(list: readonly T[], keyOf: (item: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return (key) => groups.get(key) ?? [];
}
