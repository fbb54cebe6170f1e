import type postgres from 'postgres';
import { expect } from 'vitest';

/** Moments of the index at which it is stopped: by its statement on a table, in the transaction that writes the index. */
const tables = {
  applying: 'after insert on index_records for each statement',
  'refreshing words': 'after insert on search_records for each statement',
  learning: 'after insert on identity_ids for each statement',
  // The last statement of a swap: all is written, and nothing committed.
  swapping:
    'before update on index_feeds for each row when (old.rebuild_wanted is not null and new.rebuild_wanted is null)',
};
export type Point = keyof typeof tables;
export const points = Object.keys(tables) as Point[];

/** Any number that nothing else locks with. */
const kind = 4_711;

/** Has the index pass a lock at each point, which nobody holds as yet. */
export async function markPoints(city: postgres.Sql): Promise<void> {
  for (const [nr, moment] of Object.values(tables).entries()) {
    await city.unsafe(`
      create function chaos_point_${nr}() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock_shared(${kind}, ${nr}); return new; end $$;
      create trigger chaos_point ${moment} execute function chaos_point_${nr}()`);
  }
}

/** Does something while the index stands still at a point, which `lead` leads it to. */
export async function during(
  city: postgres.Sql,
  point: Point,
  { lead, act }: Record<'lead' | 'act', () => Promise<unknown>>,
): Promise<void> {
  const nr = points.indexOf(point);
  const lock = await city.reserve();
  try {
    await lock`select pg_advisory_lock(${kind}, ${nr})`;
    await lead();
    const stands = async () =>
      (
        await city`select from pg_locks where locktype = 'advisory' and not granted and classid = ${kind} and objid = ${nr}`
      ).length > 0;
    await expect.poll(stands, { timeout: 60_000, interval: 5 }).toBe(true);
    await act();
    await lock`select pg_advisory_unlock(${kind}, ${nr})`;
  } finally {
    lock.release();
  }
}
