import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { ConfigError } from '../config-error.js';
import { uninstallFeed } from '../feed/install.js';
import { migrateJobs } from '../job/migrate.js';
import { connect } from './connect.js';

const kitMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number that no other program locks with; all migrations of one database queue behind it. */
const lock = 4_316_170_911;

/**
 * Brings a database up to date: the tables of jobs first, the kit's own tables and functions, then the subgraph's.
 * Several processes may call it at once; each migration runs once. Throws ConfigError for a database that other
 * migrations made, and what PostgreSQL refuses.
 */
export async function migrateDatabase(url: string, folder: string): Promise<void> {
  const connection = connect(url, { max: 1, onnotice: () => {} });
  try {
    await connection`select pg_advisory_lock(${lock})`;
    await migrateJobs(url);
    const db = drizzle(connection);
    for (const [migrationsTable, migrationsFolder] of [
      ['kit', kitMigrations] as const,
      ['subgraph', folder] as const,
    ]) {
      await refuseOtherMigrations(connection, migrationsTable, migrationsFolder);
      const before = await countApplied(connection, migrationsTable);
      await migrate(db, { migrationsFolder, migrationsTable });
      if ((await countApplied(connection, migrationsTable)) > before) await db.execute(uninstallFeed);
    }
  } finally {
    await connection.end({ timeout: 5 });
  }
}

async function countApplied(connection: postgres.Sql, table: string): Promise<number> {
  const [found] = await connection<{ there: boolean }[]>`
    select to_regclass(${`drizzle.${table}`}) is not null as there`;
  if (!found?.there) return 0;
  const rows = await connection`select from ${connection(`drizzle.${table}`)}`;
  return rows.length;
}

/** drizzle compares times alone, and would go on from a migration that has changed since it ran. */
async function refuseOtherMigrations(connection: postgres.Sql, table: string, folder: string): Promise<void> {
  const [found] = await connection<
    { there: boolean }[]
  >`select to_regclass(${`drizzle.${table}`}) is not null as there`;
  if (!found?.there) return;
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash));
  const applied = await connection<{ hash: string }[]>`select hash from ${connection(`drizzle.${table}`)}`;
  if (applied.every(({ hash }) => known.has(hash))) return;
  throw new ConfigError(
    'The database was made by migrations that are not those of this version. If it is the embedded one and holds only ' +
      'what was loaded, stop the hub and remove its data folder; otherwise go back to the version that made it.',
  );
}
