import { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from 'pino';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/**
 * Lets the worker speak through pino: its sentences alone, for what it hangs on to them are jobs with their payload.
 * Of a failed job it says nothing, because whoever runs the job has said it already.
 */
export function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message, meta) => {
    if (!meta?.['failure']) log[levels[level]](message);
  });
}
