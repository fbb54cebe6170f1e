import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { createCanceller } from './canceller.js';
import { connect } from './connect.js';
import { followed, type Watch } from './followed.js';

/** A subgraph's database as drizzle gives it; columns are snake_case in SQL. */
export type Database = PostgresJsDatabase;

/** The connection behind a {@link Database}: for what drizzle has no words for, and to close it. */
export type Connection = postgres.Sql;

/** An open database. */
export interface OpenDatabase {
  db: Database;
  connection: Connection;
  close(): Promise<void>;
}

/** How to open a database. */
export interface DatabaseOptions {
  url: string;
  /** Connections at most. Four carried all that one process could ask. */
  connections?: number;
  /** Milliseconds after which PostgreSQL itself ends a statement. */
  statementTimeout?: number;
  /** Follows every statement that goes through {@link Database}. */
  watch?: Watch;
}

/** Opens a database lazily: nothing is connected until the first statement. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const connection = connect(options.url, {
    max: options.connections ?? 4,
    idle_timeout: 0,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: 'koinipoli',
      statement_timeout: options.statementTimeout ?? 5_000,
    },
  });
  const canceller = createCanceller(options.url);
  return {
    db: drizzle(followed(connection, { watch: options.watch, end: canceller.end }), { casing: 'snake_case' }),
    connection,
    close: async () => {
      await Promise.all([connection.end({ timeout: 5 }), canceller.close()]);
    },
  };
}
