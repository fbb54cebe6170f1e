import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type JobHelpers,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type { Logger } from 'pino';
import type { OpenDatabase } from '../database/open.js';
import { loggable, reasonOf } from '../reason.js';
import { type Job, JobError, type Jobs } from './definition.js';
import { failedJobs, freeJobsOfTheGone, liveAs } from './life.js';
import { workerLogger } from './logger.js';

/** What a worker needs. */
export interface WorkerParts {
  url: string;
  /** For the jobs themselves; the worker has connections of its own, three at most. */
  database: OpenDatabase;
  jobs: Jobs;
  log: Logger;
}

/** Jobs that one process does at the same time: one long one must not keep back the others. */
const concurrency = 2;

/** Milliseconds: between two looks for jobs of workers that are gone, for jobs to leave at a stop, before a new try. */
const waits = { look: 15_000, leave: 2_000, again: 1_000 };

const day = 24 * 60 * 60 * 1_000;

/**
 * Does the jobs of a network until it is disposed of: then it takes no more, tells those that run to leave, and waits
 * two seconds for them; what has not left by then is done again by the next worker. Whatever ends it otherwise, it
 * begins again.
 */
export function startWorker(parts: WorkerParts): AsyncDisposable {
  const stop = new AbortController();
  const working = (async () => {
    while (!stop.signal.aborted) {
      try {
        await workOnce(parts, stop.signal);
      } catch (error) {
        if (!stop.signal.aborted)
          parts.log.warn({ reason: reasonOf(error) }, 'jobs stand still; trying again');
      }
      await sleep(waits.again, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await Promise.race([working, sleep(waits.leave)]);
    },
  };
}

/** Works until told to stop, or until the worker's own machinery gives up. */
async function workOnce({ url, database, jobs, log }: WorkerParts, stop: AbortSignal): Promise<void> {
  const life = new Life(log);
  const startWorker = async () => {
    const name = await Promise.race([life.begun, aborted(stop)]);
    if (name !== undefined) await freeJobsOfTheGone(database.db, name);
  };
  const runner = await run({
    connectionString: url,
    maxPoolSize: concurrency + 1,
    concurrency,
    noHandleSignals: true,
    logger: workerLogger(log),
    events: life.events,
    preset: { plugins: [{ name: 'life', version: '1.0.0', worker: { hooks: { startWorker } } }] },
    taskList: tasksOf({ jobs, database, log }, stop),
    parsedCronItems: cronOf(jobs),
  });
  const looking = new AbortController();
  const ended = endOf(runner, stop).finally(() => looking.abort());
  await Promise.all([ended, lookAround({ database, log, life, signal: looking.signal })]);
}

const aborted = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

/** Done when the runner is, whoever ended it. */
async function endOf(runner: Runner, stop: AbortSignal): Promise<void> {
  const end = () => void runner.stop().catch(() => {});
  if (stop.aborted) end();
  stop.addEventListener('abort', end, { once: true });
  try {
    await runner.promise;
  } finally {
    stop.removeEventListener('abort', end);
  }
}

/** Knows the worker's name once it holds its lock, and takes the lock again with every new connection. */
class Life {
  readonly events: WorkerEvents = new EventEmitter();
  readonly begun: Promise<string>;

  constructor(log: Logger) {
    this.begun = new Promise((resolve) => {
      this.events.on('pool:listen:success', ({ client, workerPool: { id } }) => {
        // The worker is about to ask on this connection itself, and pg wants one question at a time.
        client.once('drain', () => {
          client.query(liveAs(id)).then(
            () => resolve(id),
            (error: unknown) => log.warn({ reason: reasonOf(error) }, 'a worker lost its connection'),
          );
        });
      });
    });
  }
}

interface Around {
  database: OpenDatabase;
  log: Logger;
  life: Life;
  signal: AbortSignal;
}

/** Says what has failed for good, then frees the jobs of the gone from time to time. */
async function lookAround({ database: { db }, log, life, signal }: Around): Promise<void> {
  const failed = await failedJobs(db).catch(() => ({}));
  if (Object.keys(failed).length > 0) log.error({ failed }, 'jobs have failed for good and wait for a look');
  for (;;) {
    await sleep(waits.look, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    try {
      const freed = await freeJobsOfTheGone(db, await life.begun);
      if (freed > 0) log.warn({ freed }, 'took over the jobs of a worker that is gone');
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'cannot look for jobs of workers that are gone');
    }
  }
}

type Given = Pick<WorkerParts, 'jobs' | 'database' | 'log'>;

function tasksOf({ jobs, database, log }: Given, signal: AbortSignal): TaskList {
  const entries = Object.entries(jobs).map(([name, job]) => {
    const task = (payload: unknown, { job: { id, attempts, max_attempts } }: JobHelpers) =>
      perform(job, payload, {
        database,
        log: log.child({ job: name, jobId: id }),
        signal,
        attempt: attempts,
        isLast: attempts >= max_attempts,
      });
    return [name, task] as const;
  });
  return Object.fromEntries(entries);
}

/** Runs a job, and lets nothing of an error into the table of jobs but what may be read there. */
async function perform(job: Job, payload: unknown, run: Parameters<Job['run']>[1]): Promise<void> {
  try {
    await job.run(payload as Readonly<Record<string, unknown>>, run);
  } catch (error) {
    const { attempt, isLast, log } = run;
    if (isLast) log.error({ attempt, err: loggable(error) }, 'a job failed for good');
    else log.warn({ attempt, err: loggable(error) }, 'a job failed; it is tried again');
    throw new Error(nameOf(error));
  }
}

function nameOf(error: unknown): string {
  if (error instanceof JobError) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return typeof cause;
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}

function cronOf(jobs: Jobs) {
  return parseCronItems(
    Object.entries(jobs).flatMap(([task, { at }]) =>
      at === undefined
        ? []
        : [{ task, match: at, identifier: task, options: { backfillPeriod: day, jobKey: `cron:${task}` } }],
    ),
  );
}
