import type { SQL } from 'drizzle-orm';
import type { Database } from '../database/open.js';

/** How long something about a person is kept. */
export interface Retention {
  /** As the register of personal data says it. */
  words: string;
  /** Rows whose time is over, as a condition on the table; absent: they go with what `words` says. */
  over?: SQL;
}

/** What a table holds about people: from it come the register, what a person is given, and what is erased. */
export interface PersonalData {
  /** Name of the table in SQL; its rows have an `id` where `kind` is given. */
  table: string;
  /** Its columns that say something about a person, in SQL. */
  columns: readonly string[];
  /** Columns that may say something about others, and are not handed out with it. */
  ofOthers?: readonly string[];
  /** Column with the pseudonym of whom a row is about. */
  by?: string;
  /** Column with an e-mail address by which a person is found who never signed in. */
  email?: string;
  /** What it is there for. */
  purpose: string;
  /** Why it may be kept (GDPR, article 6). */
  basis: 'consent' | 'task in the public interest' | 'legal obligation';
  retention: Retention;
  /** What erasing does: takes the row away, or empties its personal columns. */
  erase: 'delete' | 'empty';
  /** Name of the record that its rows are: their revisions hold images of them. */
  kind?: string;
  /** What else goes with a person, in the same transaction, before the rows: files, tables of their own. */
  also?: (tx: Database, pseudonyms: readonly string[]) => Promise<void>;
}

/** Keeps a declaration's own form. Throws where nothing says about whom a row is. */
export function definePersonal(data: PersonalData): PersonalData {
  if (data.by === undefined && data.email === undefined)
    throw new Error(`${data.table}: say by which column its people are found.`);
  return data;
}
