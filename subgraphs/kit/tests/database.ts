import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { migrateDatabase, type OpenDatabase, openDatabase } from '@koinipoli/kit';
import postgres from 'postgres';

/** Set by the tests' global setup, which starts a PostgreSQL for all of them. */
const server = process.env.TEST_DATABASE_URL ?? '';

/** A subgraph's migrations that hold nothing, for tests that need the kit's alone. */
export const noMigrations = fileURLToPath(new URL('./no-migrations', import.meta.url));

/** How a test wants its database. */
interface TestDatabaseOptions {
  /** Locale of the C library instead of the server's own; `C` knows no letter but the Latin ones. */
  locale?: 'C';
  /** False: empty, not even the kit's tables. */
  migrated?: boolean;
  connections?: number;
  statementTimeout?: number;
}

/** A fresh database of one test: open, with every statement it was asked, and dropped at the end. */
export interface TestDatabase extends OpenDatabase, AsyncDisposable {
  url: string;
  /** Texts of the statements so far; a test that counts empties it first. */
  statements: string[];
}

/** Creates a database on the server of TEST_DATABASE_URL and brings it to the kit's last migration. */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `kit_${randomUUID().replaceAll('-', '')}`;
  const locale = options.locale ? `template template0 locale_provider libc locale '${options.locale}'` : '';
  await onServer(`create database ${name} ${locale}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  if (options.migrated ?? true) await migrateDatabase(url, noMigrations);
  const statements: string[] = [];
  const database = openDatabase({
    url,
    connections: options.connections ?? 2,
    ...(options.statementTimeout ? { statementTimeout: options.statementTimeout } : {}),
    onStatement: (text) => statements.push(text),
  });
  return {
    ...database,
    url,
    statements,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const connection = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await connection.unsafe(statement);
  } finally {
    await connection.end();
  }
}
