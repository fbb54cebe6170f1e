import { drizzle } from 'drizzle-orm/postgres-js';
import { connectBeside } from '../database/connect.js';
import type { Connection, Database, OpenDatabase } from '../database/open.js';
import { ImportRefusal } from './import.js';

/** Connections of one import's own: questions of others never wait for it, and its statements have no limit of time. */
export interface Session extends AsyncDisposable {
  sql: Connection;
  db: Database;
}

/** One holds the lock, one works, one ends what the other works on. */
const connections = 3;

/** Opens connections beside those of a database, to the same address. */
export function openSession({ connection }: OpenDatabase): Session {
  const sql = connectBeside(connection, { max: connections, connection: { statement_timeout: 0 } });
  return {
    sql,
    db: drizzle(sql, { casing: 'snake_case' }),
    [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }),
  };
}

/** Any number that no other program locks with; the second half of each lock is the hash of its name. */
const lockSpace = 431_617;

/**
 * A session in which nobody else imports from a source; PostgreSQL gives the lock back when the process dies.
 * Throws ImportRefusal DUPLICATE where somebody does.
 */
export async function lockSource(database: OpenDatabase, source: string): Promise<Session> {
  const session = openSession(database);
  try {
    const holder = await session.sql.reserve();
    const [row] = await holder<{ locked: boolean }[]>`
      select pg_try_advisory_lock(${lockSpace}::int, hashtext(${source})) as locked`;
    // The end of a session waits for connections that are held; the lock goes with the connection.
    const end = async () => {
      holder.release();
      await session[Symbol.asyncDispose]();
    };
    if (row?.locked) return { ...session, [Symbol.asyncDispose]: end };
    holder.release();
    throw new ImportRefusal(
      'DUPLICATE',
      `Another import of the source ${source} runs now; wait for its end, then start again.`,
    );
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

/** Runs work whose statements PostgreSQL ends when the signal says so; `sql` is where they are not run. */
export async function endingOn<T>(
  { sql }: Session,
  { pid, signal }: { pid: number; signal?: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const end = () => void sql`select pg_cancel_backend(${pid}::int)`.catch(() => {});
  signal?.addEventListener('abort', end);
  try {
    signal?.throwIfAborted();
    return await work();
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
