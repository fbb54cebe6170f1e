import type { Logger } from 'pino';
import type { OpenDatabase } from '../database/open.js';

/** What a job is given while it runs. */
export interface JobRun {
  /** The subgraph's database; its usual limit for a statement holds unless the job sets its own. */
  database: OpenDatabase;
  log: Logger;
  /** Aborted when the process stops: a long job leaves at its next safe place and goes on in the next process. */
  signal: AbortSignal;
  /** Which attempt this is, from 1. */
  attempt: number;
  /** Whether no attempt follows. */
  isLast: boolean;
}

/**
 * Work that is done outside of a request. It is done at least once: a process that dies after the work and before its
 * mark leaves it to be done again, so a job looks first whether it was done, or does no harm by doing it twice. One
 * attempt (`attempts: 1`) makes it at most once.
 */
export interface Job {
  /** Does it. What it throws counts as a failed attempt; the next follows after e, e², … seconds, six hours at most. */
  run(payload: Readonly<Record<string, unknown>>, run: JobRun): Promise<void>;
  /** When it is due by itself, in the notation of cron and UTC: `30 4 * * *`. Missed within a day it is caught up once. */
  at?: string;
}

/** Jobs by the names under which they are enqueued. */
export type Jobs = Readonly<Record<string, Job>>;

/** A job that failed for a reason that may be kept with it and logged: its message names no person. */
export class JobError extends Error {
  override name = 'JobError';
}
