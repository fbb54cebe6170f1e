import type { Job, Jobs } from '@koinipoli/kit';
import { type Logger, pino } from 'pino';
import { startWorker } from '../src/job/worker.js';
import type { TestDatabase } from './database.js';

/** Jobs that are not done, in their order. */
export const waiting = async ({ connection }: TestDatabase) =>
  (
    await connection`select task_identifier as name, attempts, last_error, locked_by from graphile_worker.jobs order by id`
  ).map((row) => ({ ...row }));

/** What a log was told. */
export interface Logged {
  lines: string[];
  log: Logger;
}

/** A log that keeps its lines. */
export function collect(): Logged {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) };
}

/** A worker in this process. */
export const work = (database: TestDatabase, jobs: Jobs, log = collect().log) =>
  startWorker({ url: database.url, database, jobs, log });

/** A job that does this. */
export const doing = (run: Job['run']): Job => ({ run });
