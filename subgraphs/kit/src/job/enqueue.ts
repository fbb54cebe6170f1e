import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';

/** How a job is to be done. */
export interface JobOptions {
  /** Of waiting jobs with one key there is one, the last. While it runs, the next one may wait already. */
  key?: string;
  /** Jobs of one queue run one after the other, whatever the number of processes; about two seconds lie between them. */
  queue?: string;
  /** Not before. */
  at?: Date;
  /** Attempts in all, 25 unless said: they take about four days. */
  attempts?: number;
}

/**
 * Leaves a job for the network's worker within the transaction that it belongs to: it is there when the transaction
 * commits, and only then. `payload` is kept in the database and says what, never who: ids alone.
 */
export async function enqueue(
  tx: Database,
  job: { name: string; payload?: Readonly<Record<string, unknown>> },
  { key, queue, at, attempts }: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(${job.name}::text,
    payload := ${JSON.stringify(job.payload ?? {})}::text::json, queue_name := ${queue ?? null}::text,
    run_at := ${at?.toISOString() ?? null}::timestamptz, max_attempts := ${attempts ?? null}::int,
    job_key := ${key ?? null}::text)`);
}
