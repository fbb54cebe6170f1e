import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

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
  /** Told of every statement, its text alone: tests count with it. */
  onStatement?: (text: string) => void;
}

/** Opens a database lazily: nothing is connected until the first statement. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const connection = postgres(options.url, {
    max: options.connections ?? 4,
    idle_timeout: 0,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: 'koinipoli',
      statement_timeout: options.statementTimeout ?? 5_000,
    },
  });
  const logger = options.onStatement && { logQuery: (text: string) => options.onStatement?.(text) };
  return {
    db: drizzle(connection, { casing: 'snake_case', ...(logger ? { logger } : {}) }),
    connection,
    close: () => connection.end({ timeout: 5 }),
  };
}
