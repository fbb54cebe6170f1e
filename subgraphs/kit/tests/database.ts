import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type FactFile, loadFacts, migrateDatabase, type OpenDatabase, openDatabase } from '@koinipoli/kit';
import { getTableName } from 'drizzle-orm';
import postgres from 'postgres';

/** Set by the tests' global setup, which starts a PostgreSQL for all of them. */
const server = process.env.TEST_DATABASE_URL ?? '';

/** A subgraph's migrations that hold nothing, for tests that need the kit's alone. */
export const noMigrations = fileURLToPath(new URL('./no-migrations', import.meta.url));

/** How a test wants its database. */
interface TestDatabaseOptions {
  /** The subgraph's migrations; default: none but the kit's. */
  migrations?: string;
  /** What it holds from the beginning; default: nothing. */
  facts?: readonly FactFile[];
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
  /** Ends all connections to it, and lets in no others. */
  cutOff(): Promise<void>;
}

/**
 * Creates a database on the server of TEST_DATABASE_URL and brings it to the last migration, the kit's and those given.
 * Migrations and facts go once into a template of the run; each test has a copy.
 */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `kit_${randomUUID().replaceAll('-', '')}`;
  const url = urlOf(name);
  await create(name, options);
  const statements: string[] = [];
  const database = openDatabase({
    url,
    connections: options.connections ?? 2,
    // The usual five seconds are for people who wait; a busy machine is no fault of what is tested.
    statementTimeout: options.statementTimeout ?? 60_000,
    watch: (text) => void statements.push(text),
  });
  return {
    ...database,
    url,
    statements,
    cutOff: () =>
      onServer(async (sql) => {
        await sql.unsafe(`alter database ${name} allow_connections false`);
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
      }),
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await onServer((sql) => dropDatabase(sql, name));
    },
  };
}

/**
 * Drops a database, whoever is connected. graphile-worker says that it has ended before its connections have, and one that
 * is cut off then throws where nobody hears it: no more are let in, and those that are there may leave.
 */
export async function dropDatabase(sql: postgres.Sql, name: string): Promise<void> {
  await sql.unsafe(`alter database ${name} allow_connections false`);
  for (let tries = 0; tries < 500; tries += 1) {
    const ending = await sql`select from pg_stat_activity
      where datname = ${name} and backend_type = 'client backend' and application_name = ''`;
    if (ending.length === 0) break;
    await sleep(20);
  }
  await sql.unsafe(`drop database ${name} with (force)`);
}

async function create(name: string, options: TestDatabaseOptions): Promise<void> {
  const { migrated = true, locale } = options;
  if (migrated && !locale) {
    const template = await templateOf(options);
    await onServer((sql) => sql.unsafe(`create database ${name} template ${template}`));
    return;
  }
  const other = locale ? `template template0 locale_provider libc locale '${locale}'` : '';
  await onServer((sql) => sql.unsafe(`create database ${name} ${other}`));
  if (migrated) await fill(urlOf(name), options);
}

/** The template with these migrations and facts; whoever comes first makes it, and others wait. */
async function templateOf(options: TestDatabaseOptions): Promise<string> {
  const { migrations = noMigrations, facts = [] } = options;
  const what = [migrations, ...facts.map(({ table, file }) => `${getTableName(table)} ${file.href}`)];
  const name = `made_${createHash('sha256').update(what.join('\n')).digest('hex').slice(0, 32)}`;
  await onServer(async (sql) => {
    await sql`select pg_advisory_lock(hashtextextended(${name}, 0))`;
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    // Made under another name, so that one half made is never copied.
    const draft = `draft_${randomUUID().replaceAll('-', '')}`;
    await sql.unsafe(`create database ${draft}`);
    await fill(urlOf(draft), options);
    await sql.unsafe(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function fill(url: string, { migrations = noMigrations, facts = [] }: TestDatabaseOptions) {
  await migrateDatabase(url, migrations);
  if (facts.length === 0) return;
  const database = openDatabase({ url, connections: 1 });
  await loadFacts(database.db, facts).finally(() => database.close());
}

const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href;

async function onServer(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const connection = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}
