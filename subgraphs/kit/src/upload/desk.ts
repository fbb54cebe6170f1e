import type { Connection, Database } from '../database/open.js';
import type { FileParts, ImportDesk } from '../import/import.js';

/** The desk of a request, which knows its database by drizzle alone. */
export function deskOf(parts: FileParts, db: Database): ImportDesk {
  const { $client: connection } = db as Database & { $client: Connection };
  return { parts, database: { db, connection, close: async () => {} } };
}
