import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const kitMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number that no other program locks with; all migrations of one database queue behind it. */
const lock = 4_316_170_911;

/**
 * Brings a database up to date: the kit's own tables and functions first, then the subgraph's.
 * Several processes may call it at once; each migration runs once. Throws what PostgreSQL refuses.
 */
export async function migrateDatabase(url: string, folder: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await connection`select pg_advisory_lock(${lock})`;
    const db = drizzle(connection);
    await migrate(db, { migrationsFolder: kitMigrations, migrationsTable: 'kit' });
    await migrate(db, { migrationsFolder: folder, migrationsTable: 'subgraph' });
  } finally {
    await connection.end({ timeout: 5 });
  }
}
