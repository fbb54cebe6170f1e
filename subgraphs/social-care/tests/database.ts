import { applyReference, loadFacts, migrateDatabase, type OpenDatabase, openDatabase } from '@koinipoli/kit';
import { facts } from '../src/db/facts.js';
import { migrations } from '../src/server.js';
import { reference } from './reference.js';

/** A database with the facts of the network and the reference data of the tests. */
export interface TestDatabase extends OpenDatabase {
  /** The text of every statement so far; set its length to 0 to begin anew. */
  statements: string[];
}

/** Opens the tests' database: migrated and filled. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const url = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5499/care';
  const statements: string[] = [];
  await migrateDatabase(url, migrations);
  const database = openDatabase({ url, onStatement: (text) => statements.push(text) });
  await loadFacts(database.db, facts);
  await applyReference(database.db, reference);
  return { ...database, statements };
}
