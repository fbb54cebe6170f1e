import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import type { PersonalData } from './personal.js';

/** Whom a command is about: pseudonyms of the id at the identity provider, and the word itself as an address. */
export interface Found {
  pseudonyms: readonly string[];
  email: string;
}

/** Finds a person by the id at the identity provider, or takes the word for an e-mail address. */
export async function findPerson(db: Database, word: string): Promise<Found> {
  const rows = await db.execute<{ pseudonym: string }>(
    sql`select pseudonym from people where subject = ${word}`,
  );
  return { pseudonyms: rows.map(({ pseudonym }) => pseudonym), email: word.trim().toLowerCase() };
}

/**
 * What is about a person: by the pseudonym, and by the address where the table has one. `valueIn` words a column: of the
 * row itself, unless said otherwise.
 */
export function isAbout(
  { by, email }: PersonalData,
  found: Found,
  valueIn: (column: string) => SQL = (column) => sql`${sql.identifier(column)}`,
): SQL {
  const conditions = [
    ...(by === undefined ? [] : [sql`${valueIn(by)} = any(${textArray(found.pseudonyms)})`]),
    ...(email === undefined ? [] : [sql`lower(${valueIn(email)}) = ${found.email}`]),
  ];
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** The same in images of rows that revisions hold. */
export const isAboutIn = (data: PersonalData, found: Found): SQL =>
  isAbout(data, found, (column) => sql`before ->> ${column}`);
