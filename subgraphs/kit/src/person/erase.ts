import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import { drainFeed } from '../feed/install.js';
import { writing } from '../record/writing.js';
import { type Found, findPerson, isAbout, isAboutIn } from './find.js';
import type { PersonalData } from './personal.js';

/** How many rows went or were emptied, by table. */
export type Erased = Readonly<Record<string, number>>;

/** Longest that an erasure may take; it reads whole tables. */
const longest = '10min';

/**
 * Erases a person in one transaction: rows go or are emptied as their tables declare, in revisions too, and nothing is
 * left that says who the pseudonym was. `word` is the id at the identity provider, or an e-mail address.
 */
export async function erasePerson(
  db: Database,
  personal: readonly PersonalData[],
  word: string,
): Promise<Erased> {
  const erased = await writing(db, async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${longest}, true)`);
    const found = await findPerson(tx, word);
    for (const { also } of personal) await also?.(tx, found.pseudonyms);
    const erased: Record<string, number> = {};
    for (const data of personal) {
      const rows = await eraseRows(tx, data, isAbout(data, found));
      const images = data.kind === undefined ? 0 : await eraseImages(tx, data, found);
      if (rows + images > 0) erased[data.table] = rows + images;
    }
    return erased;
  });
  await forgetInFeed(db);
  return erased;
}

/** What is gone is gone from documents as well, also where the network does not run and its keeper with it. */
async function forgetInFeed(db: Database): Promise<void> {
  while (await drainFeed(db));
}

/** Erases what the retention of each table says; the daily job calls it. */
export async function eraseOverdue(db: Database, personal: readonly PersonalData[]): Promise<Erased> {
  const erased: Record<string, number> = {};
  for (const data of personal) {
    const { over } = data.retention;
    if (over === undefined) continue;
    const count = await writing(db, async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${longest}, true)`);
      return eraseRows(tx, data, over);
    });
    if (count > 0) erased[data.table] = count;
  }
  await forgetInFeed(db);
  return erased;
}

/** Takes away or empties rows, and what revisions still say of them. */
async function eraseRows(tx: Database, data: PersonalData, which: SQL): Promise<number> {
  const { table, kind } = data;
  const statement =
    data.erase === 'delete'
      ? sql`delete from ${sql.identifier(table)} where ${which}`
      : sql`update ${sql.identifier(table)} set ${emptied(data)} where ${which} and ${isFilled(data)}`;
  if (kind === undefined) return (await tx.execute(sql`${statement} returning 1`)).length;
  const rows = await tx.execute<{ id: string }>(sql`${statement} returning id`);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await eraseHistory(tx, data, ids);
  return ids.length;
}

const emptied = ({ columns }: PersonalData): SQL =>
  sql.join(
    columns.map((column) => sql`${sql.identifier(column)} = null`),
    sql`, `,
  );

const isFilled = ({ columns }: PersonalData): SQL =>
  sql`num_nonnulls(${sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )}) > 0`;

/** The history of erased rows: those that went leave a tombstone and no revision, the others lose what was personal. */
async function eraseHistory(tx: Database, data: PersonalData, ids: readonly string[]): Promise<void> {
  const gone = data.erase === 'delete';
  await tx.execute(sql`
    insert into record_states as state (kind, id, version, gone)
    select ${data.kind}, id, 2, ${gone} from unnest(${textArray(ids)}) as erased(id)
    on conflict (id, kind) do update set version = state.version + 1, position = 0, gone = state.gone or ${gone}`);
  const which = sql`kind = ${data.kind} and id = any(${textArray(ids)})`;
  await tx.execute(
    gone
      ? sql`delete from revisions where ${which}`
      : sql`update revisions set ${without(data)} where ${which}`,
  );
}

/** Images of rows that were about the person once, and are not any more. */
async function eraseImages(tx: Database, data: PersonalData, found: Found): Promise<number> {
  const rows = await tx.execute(sql`
    update revisions set ${without(data)} where kind = ${data.kind} and ${isAboutIn(data, found)} returning 1`);
  return rows.length;
}

/** Null instead of what was personal, so that a revert finds the column. */
const without = ({ columns }: PersonalData): SQL => {
  const nulls = JSON.stringify(Object.fromEntries(columns.map((column) => [column, null])));
  return sql`before = before || ${nulls}::text::jsonb`;
};
