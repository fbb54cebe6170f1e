import type { Row } from './world.js';

type Keys = (string | null)[];

/** Rows by their keys, each row once for each value of each key; a key without values is null, and comes last. */
export function tally(rows: readonly Row[], ...keysOf: ((row: Row) => readonly (string | null)[])[]) {
  const groups = new Map<string, { keys: Keys; rows: Row[] }>();
  for (const row of rows) {
    for (const keys of combinations(keysOf.map((keyOf) => keyOf(row)))) {
      const group = groups.get(JSON.stringify(keys)) ?? { keys, rows: [] };
      groups.set(JSON.stringify(keys), group);
      group.rows.push(row);
    }
  }
  return [...groups.values()].sort((one, other) => compareKeys(one.keys, other.keys));
}

function combinations(values: (readonly (string | null)[])[]): Keys[] {
  return values.reduce<Keys[]>(
    (lists, more) => lists.flatMap((list) => (more.length > 0 ? more : [null]).map((key) => [...list, key])),
    [[]],
  );
}

function compareKeys(some: Keys, others: Keys): number {
  for (const [at, one] of some.entries()) {
    const other = others[at] ?? null;
    if (one === other) continue;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -1 : 1;
  }
  return 0;
}
