import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgres } from '@koinipoli/local';

let stop = async () => {};

/**
 * One PostgreSQL for all tests of single rooms, under TEST_DATABASE_URL; each test makes a database of its own in it.
 * Tests of the whole hub start their own.
 */
export async function setup(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-tests-'));
  // Started by root, PostgreSQL runs as somebody else, who has to enter the folder.
  await chmod(dataDir, 0o755);
  const postgres = await createPostgres({ dataDir: join(dataDir, 'postgres'), temporary: true });
  process.env.TEST_DATABASE_URL = postgres.adminUrl;
  stop = async () => {
    await postgres[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Stops it and takes its folder away. */
export const teardown = (): Promise<void> => stop();
