import type { OpenDatabase } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** What a statement asks that waits for the lock: it stays at work until a test lets it go on, however slow either is. */
export const takeLock = sql`pg_advisory_xact_lock_shared(7)`;

/** A lock that somebody may wait for. */
export interface HeldLock {
  /** Whether somebody does. */
  isWaitedFor(): Promise<boolean>;
  letGo(): Promise<void>;
}

/** Holds the lock of a database, on a connection that it reserves. */
export async function holdLock({ connection }: Pick<OpenDatabase, 'connection'>): Promise<HeldLock> {
  const holder = await connection.reserve();
  await holder`select pg_advisory_lock(7)`;
  return {
    isWaitedFor: async () => {
      const waiting = await holder`
        select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`;
      return waiting.length > 0;
    },
    letGo: async () => {
      await holder`select pg_advisory_unlock(7)`;
      holder.release();
    },
  };
}
