import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { columnOf } from '../database/fact-rows.js';
import type { Database } from '../database/open.js';
import type { Actor, NotedConcept } from './definition.js';
import { type RecordRow, settableColumns } from './row.js';

/** What is done to records, and by whom; their revisions say it. */
export interface Deed {
  verb: string;
  actor: Actor;
}

/** A record's id and the columns to set, by their names in drizzle. */
export interface Change {
  id: string;
  columns: RecordRow;
}

/** Follows from the texts: where nothing else differs, it does not either. */
const companion = 'languages';

/**
 * Writes new records, each with its first revision. A record that was there and went goes on with its versions.
 * Inside {@link writing}; gives the ids.
 */
export async function insertRecords(
  tx: Database,
  definition: NotedConcept,
  deed: Deed & { changes: readonly Change[] },
): Promise<string[]> {
  const ids: string[] = [];
  for (const [names, rows] of byColumns(definition, deed.changes)) {
    const columns = listOf(['id', ...names]);
    const found = await tx.execute<{ id: string }>(sql`
      with written as (
        insert into ${definition.table} (${columns}) select ${columns} from ${given(definition, rows)} as given returning id),
      stated as (${stateOf(definition, { of: sql`written`, first: 1 })}),
      noted as (${revisionOf(definition, deed, { of: sql`stated`, before: sql`null::jsonb` })})
      select id from written`);
    ids.push(...found.map(({ id }) => id));
  }
  return ids;
}

/**
 * Writes what differs in records that are there, each with a revision that holds the row of before.
 * Inside {@link writing}, after {@link lockRecords}; gives the ids of those that differed.
 */
export async function updateRecords(
  tx: Database,
  definition: NotedConcept,
  deed: Deed & { changes: readonly Change[] },
): Promise<string[]> {
  const ids: string[] = [];
  for (const [names, rows] of byColumns(definition, deed.changes)) {
    const compared = names.filter((name) => name !== companion);
    if (compared.length === 0) continue;
    const changes = names.map((name) => sql`${sql.identifier(name)} = given.${sql.identifier(name)}`);
    const differ = compared.map(
      (name) => sql`t.${sql.identifier(name)} is distinct from given.${sql.identifier(name)}`,
    );
    const found = await tx.execute<{ id: string }>(sql`
      with given as (select * from ${given(definition, rows)} as given),
      before as (
        select t.id, ${rowOf(definition)} as row from ${definition.table} t join given on given.id = t.id
        where ${sql.join(differ, sql` or `)}),
      written as (
        update ${definition.table} t set ${sql.join([...changes, ...touched(definition, deed)], sql`, `)}
        from given join before on before.id = given.id where t.id = given.id),
      stated as (${stateOf(definition, { of: sql`before`, first: 2 })}),
      noted as (${revisionOf(definition, deed, { of: sql`stated join before using (id)`, before: sql`row` })})
      select id from before`);
    ids.push(...found.map(({ id }) => id));
  }
  return ids;
}

/** Takes records away, each with a revision that holds it and a tombstone. Inside {@link writing}, after {@link lockRecords}. */
export async function deleteRecords(
  tx: Database,
  definition: NotedConcept,
  deed: Deed & { ids: readonly string[] },
): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    with before as (
      delete from ${definition.table} t where t.id in (select jsonb_array_elements_text(${JSON.stringify(deed.ids)}::text::jsonb))
      returning t.id, ${rowOf(definition)} as row),
    stated as (${stateOf(definition, { of: sql`before`, first: 2, gone: true })}),
    noted as (${revisionOf(definition, deed, { of: sql`stated join before using (id)`, before: sql`row` })})
    select id from before`);
  return found.map(({ id }) => id);
}

/** To confirm a record is not to change it. */
const touched = ({ table }: NotedConcept, { verb }: Deed): SQL[] =>
  'updatedAt' in getTableColumns(table) && verb !== 'verify' ? [sql`updated_at = now()`] : [];

/** The whole row `t` as revisions keep it: without what PostgreSQL works out of the rest, and what nobody shall find there. */
export function rowOf({ table, untold = [] }: NotedConcept): SQL {
  const left = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => column.generated || untold.includes(name),
  );
  const names = left.map(([name]) => sql`${columnOf(table, name)}`);
  return names.length === 0
    ? sql`to_jsonb(t)`
    : sql`to_jsonb(t) - array[${sql.join(names, sql`, `)}]::text[]`;
}

/** Raises the versions of the records of a CTE; `position` 0 means this transaction. */
const stateOf = (
  { kind }: NotedConcept,
  { of, first, gone = false }: { of: SQL; first: number; gone?: boolean },
): SQL => sql`
  insert into record_states (kind, id, version, position, gone) select ${kind}, id, ${first}::int, 0, ${gone}::boolean from ${of}
  on conflict (id, kind) do update set version = record_states.version + 1, position = 0, gone = excluded.gone
  returning id, version`;

const revisionOf = (
  { kind }: NotedConcept,
  { verb, actor }: Deed,
  { of, before }: { of: SQL; before: SQL },
): SQL => sql`
  insert into revisions (kind, id, version, verb, role, actor, source, import, before)
  select ${kind}, id, version, ${verb}, ${actor.role}, ${actor.pseudonym}::text, ${actor.source ?? null}::text,
    ${actor.import ?? null}::uuid, ${before} from ${of}`;

/** Rows of a table from changes, which PostgreSQL reads by the types of its columns. */
const given = ({ table }: NotedConcept, rows: readonly Record<string, unknown>[]): SQL =>
  sql`json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::json)`;

const listOf = (names: readonly string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );

/** Changes by the columns that they set, in SQL's names: one statement each. */
function byColumns({ table }: NotedConcept, changes: readonly Change[]) {
  const settable = settableColumns(table);
  const groups = new Map<string, [string[], Record<string, unknown>[]]>();
  for (const { id, columns } of changes) {
    const set = Object.entries(columns).flatMap(([name, value]) => {
      const column = settable.get(name);
      return column === undefined || name === 'id' || name === 'updatedAt' ? [] : [[column, value] as const];
    });
    const names = set.map(([column]) => column);
    const group = groups.get(names.join()) ?? [names, []];
    group[1].push({ id, ...Object.fromEntries(set) });
    groups.set(names.join(), group);
  }
  return groups.values();
}
