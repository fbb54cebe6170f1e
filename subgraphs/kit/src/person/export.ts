import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import { findPerson, isAbout, isAboutIn } from './find.js';
import type { PersonalData } from './personal.js';

/** Everything that a network holds about a person, by table; whole rows, as the database has them. */
export type PersonExport = Readonly<Record<string, readonly unknown[]>>;

/** Reads what a network holds about a person: by the id at the identity provider, or by an e-mail address. */
export async function exportPerson(
  db: Database,
  personal: readonly PersonalData[],
  word: string,
): Promise<PersonExport> {
  const found = await findPerson(db, word);
  const tables: Record<string, unknown[]> = {};
  const add = (table: string, rows: readonly { row: unknown }[]) => {
    if (rows.length > 0) tables[table] = [...(tables[table] ?? []), ...rows.map(({ row }) => row)];
  };
  for (const data of personal) {
    const rows = await db.execute<{ row: unknown }>(sql`
      select to_jsonb(held) - ${textArray(data.ofOthers ?? [])} as row from ${sql.identifier(data.table)} held where ${isAbout(data, found, (column) => sql`held.${sql.identifier(column)}`)}`);
    add(data.table, rows);
    if (data.kind === undefined) continue;
    const images = await db.execute<{ row: unknown }>(sql`
      select to_jsonb(revisions) - 'actor' as row from revisions where kind = ${data.kind} and ${isAboutIn(data, found)}`);
    add('revisions', images);
  }
  return tables;
}
