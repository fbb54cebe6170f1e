import type { Database, DocumentDefinition, FactFile } from '@koinipoli/kit';
import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Desk } from '../standards/desk.js';
import { toldBy } from './told.js';

/** What came of changing records one after the other. */
export interface Followed {
  /** Documents that changed with a record of which nothing says that they follow it: `record > document`. */
  unfollowed: string[];
  /** How many documents changed with another record. */
  moved: number;
}

/** Rows of each table that are changed. */
const TRIALS = 4;

/**
 * Makes records of every table in turn equal to another one of their table, everything but the id, looks which documents
 * are then not as they were, and takes it back. Whatever changes has to follow from the record: before, or as it is now.
 */
export async function followUp(
  desk: Desk,
  facts: readonly FactFile[],
  definitions: readonly DocumentDefinition[],
): Promise<Followed> {
  const all: Followed = { unfollowed: [], moved: 0 };
  const before = await stateOf(desk.database.db, definitions);
  for (const { table } of facts) {
    const columns = await columnsOf(desk.database.db, table);
    const rows = await desk.database.db.execute<{ id: string }>(
      sql`select id from ${table} order by md5(id) limit ${TRIALS + 1}`,
    );
    for (const [at, { id }] of rows.slice(0, -1).entries()) {
      const change = sql`update ${table} set (${columns}) =
        (select ${columns} from ${table} as other where other.id = ${rows[at + 1]?.id}) where id = ${id}`;
      const after = await trial(desk.database.db, definitions, change);
      for (const changed of changedBetween(before.documents, after.documents)) {
        if (changed === id) continue;
        all.moved += 1;
        const link = `${id} > ${changed}`;
        if (!before.links.has(link) && !after.links.has(link)) all.unfollowed.push(link);
      }
    }
  }
  return all;
}

/** The columns of a table but its id, what no two records share, and what PostgreSQL makes of the others. */
async function columnsOf(db: Database, table: PgTable): Promise<SQL> {
  const columns = await db.execute<{ name: string }>(sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${getTableName(table)} and column_name <> 'id' and is_generated = 'NEVER'
      and not exists (select from pg_index join pg_attribute on attrelid = indexrelid
        where indrelid = ${getTableName(table)}::regclass and indisunique and indnatts = 1 and attname = column_name)`);
  return sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

interface State {
  documents: Map<string, string>;
  links: Set<string>;
}

async function stateOf(db: Database, definitions: readonly DocumentDefinition[]): Promise<State> {
  const told = await toldBy({ database: { db } } as Desk, definitions);
  const documents = Object.values(told).flatMap((each) =>
    [...each].map(([id, document]) => [id, JSON.stringify(document)] as const),
  );
  const links = new Set<string>();
  for (const { follows = [] } of definitions)
    for (const follow of follows)
      for (const { on_id, id } of await db.execute<{ on_id: string; id: string }>(follow))
        links.add(`${on_id} > ${id}`);
  return { documents: new Map(documents), links };
}

/** What the network would tell after a change, which is then taken back. */
async function trial(db: Database, definitions: readonly DocumentDefinition[], change: SQL): Promise<State> {
  let state: State | undefined;
  const back = new Error('taken back');
  await db
    .transaction(async (transaction) => {
      await transaction.execute(change);
      state = await stateOf(transaction as unknown as Database, definitions);
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  if (!state) throw new Error('The change did not come about.');
  return state;
}

const changedBetween = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
