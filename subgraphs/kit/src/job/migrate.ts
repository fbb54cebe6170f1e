import { runMigrations } from 'graphile-worker';
import { pino } from 'pino';
import { workerLogger } from './logger.js';

/** Makes or updates the tables of jobs, in a schema of their own. The caller sees to it that it runs once at a time. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({
    connectionString: url,
    maxPoolSize: 1,
    logger: workerLogger(pino({ level: 'silent' })),
  });
}
