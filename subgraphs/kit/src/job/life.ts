import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';

/** Takes the lock by which others see that a worker lives, on the connection that lives as long as it does. */
export const liveAs = (worker: string) => ({ text: 'select live_as_worker($1)', values: [worker] });

/** Frees the jobs of workers that are gone, so that they are done again; gives their number. */
export async function freeJobsOfTheGone(db: Database, own: string): Promise<number> {
  // One statement: a transaction that loses its connection takes the process with it (postgres.js 3.4).
  const [row] = await db.execute<{ freed: number }>(sql`select free_jobs_of_the_gone(${own}) as freed`);
  return row?.freed ?? 0;
}

/** Jobs that had their last attempt and failed, by name: they stay where they are until somebody looks. */
export async function failedJobs(db: Database): Promise<Record<string, number>> {
  const rows = await db.execute<{ name: string; count: number }>(sql`
    select task_identifier as name, count(*)::int as count from graphile_worker.jobs
    where attempts >= max_attempts and locked_at is null group by 1 order by 1`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
