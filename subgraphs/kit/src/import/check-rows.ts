import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { RecordDefinition } from '../record/definition.js';
import { headingOf } from './check-values.js';
import { tableOf } from './columns.js';
import type { RecordSql } from './record-sql.js';
import { stagedAs } from './staged.js';
import { identifierHeading } from './table/heading.js';

/** Marks the faults that a look at the database found: the next look forgets them, for they may have healed. */
const found = 'check';

/** What is wrong with a row as a look at the database finds it. */
export interface RowFaultSql {
  column: SQL;
  value: SQL;
  message: SQL;
  instead?: SQL;
}

/** The faults of a row of which one thing is wrong. */
export const faultsAs = ({ column, value, message, instead = sql`null` }: RowFaultSql): SQL =>
  sql`jsonb_build_array(jsonb_build_object('column', ${column}::text, 'value', left(${value}::text, 120),
    'message', ${message}::text, 'instead', ${instead}::text, 'by', ${found}::text))`;

/** Forgets what earlier looks found. */
export async function forgetChecked(tx: Database, id: string): Promise<void> {
  await tx.execute(sql`
    update ${stagedAs(id)} set depth = 0, faults = (
      select jsonb_agg(fault) from jsonb_array_elements(faults) as each(fault) where fault ->> 'by' is distinct from ${found})
    where depth > 0 or faults @> ${JSON.stringify([{ by: found }])}::text::jsonb`);
}

/** Rows that mean a record which an earlier row means already. */
export async function findTwice(tx: Database, id: string): Promise<void> {
  const message = sql`'means the same record as line ' || twice.first || '; keep one of the two'`;
  await tx.execute(sql`
    update ${stagedAs(id)} s
    set faults = coalesce(s.faults, '[]') || ${faultsAs({ column: sql`${identifierHeading}`, value: sql`s.identifier`, message })}
    from (
      select nr, first_value(line) over same as first, row_number() over same as place from ${stagedAs(id)}
      window same as (partition by record, id order by nr)
    ) twice
    where twice.nr = s.nr and twice.place > 1
      and not coalesce(s.faults @> ${JSON.stringify([{ column: identifierHeading, instead: null }])}::text::jsonb, false)`);
}

/** Rows with an id of ours that no record has: a slip of the pen would make one. */
export async function findStrangers(
  tx: Database,
  { record, staged, table, isGood }: RecordSql,
): Promise<void> {
  const prefixes = [record.prefix, ...(record.otherPrefixes ?? [])];
  const isKnown =
    record.kind === 'Organisation'
      ? sql`exists (select from reference_organisations where alias = s.id)`
      : sql`false`;
  await tx.execute(sql`
    update ${staged} s set faults = ${faultsAs({
      column: sql`${identifierHeading}`,
      value: sql`s.id`,
      message: sql`'is an id of ours that no record has, and would be made'`,
      instead: sql`'the right id, or the identifier that its source gives it; to make records under ids of ours, import with restore'`,
    })}
    where ${isGood} and s.identifier = s.id and s.version is null
      and split_part(s.id, ':', 1) in (select jsonb_array_elements_text(${JSON.stringify(prefixes)}::text::jsonb))
      and not exists (select from ${table} t where t.id = s.id) and not ${isKnown}`);
}

/** What a row is told whose record is not any more as it was when the file was read. */
export const staleMessage =
  'was changed here since the file was read; look at it, and import the file again if it still holds';

/** Rows that would write over what somebody did since the file was read; gives their number. */
export async function findStale(tx: Database, each: RecordSql): Promise<number> {
  const { record, staged, rows, table, isGood, differs } = each;
  const { count } = await tx.execute(sql`
    update ${staged} s set faults = ${faultsAs({ column: sql`${identifierHeading}`, value: sql`s.identifier`, message: sql`${staleMessage}` })}
    from (
      select s.nr from ${staged} s left join ${table} t on t.id = s.id
      left join record_states state on state.kind = ${record.kind} and state.id = t.id
      where ${isGood} and s.version is distinct from case when t.id is not null then coalesce(state.version, 1) end
    ) other
    where other.nr = s.nr and not exists (
      select from ${rows} join ${table} t on t.id = s.id where s.nr = other.nr and not (${differs}))`);
  return count;
}

/** Longest way from a record up to the one that stands above all others. */
const deepest = 100;

/** Fields by which a record names others of its own table. */
const ownFields = (record: RecordDefinition): string[] =>
  Object.entries(record.fields).flatMap(([field, { kind }]) =>
    typeof kind.refers === 'function' && kind.refers().kind === record.kind ? [field] : [],
  );

/** Notes of each row how many others of the file stand above it, and finds those that stand above themselves. */
export async function findDeep(tx: Database, { record, staged, isGood }: RecordSql): Promise<void> {
  const [field, ...others] = ownFields(record);
  if (field === undefined) return;
  const keys = JSON.stringify([field, ...others].map((own) => `${record.kind} ${own}`));
  // In tables of numbers alone: lifting the staged rows themselves would write each of them anew in every round.
  await tx.execute(sql`
    create temp table import_edges on commit drop as
    select distinct m.nr, o.nr as above from (
      select nr, named from ${staged} s, jsonb_array_elements_text(${keys}::text::jsonb) as own(key),
        jsonb_array_elements_text(s.refs -> own.key) as each(named)
      where ${isGood} and s.refs is not null) m
    join ${staged} o on o.id = m.named and o.record = ${record.name} and o.faults is null`);
  await tx.execute(sql`
    create temp table import_levels on commit drop as select distinct nr, 1 as depth from import_edges`);
  for (let depth = 1; depth <= deepest; depth += 1) {
    await tx.execute(sql`analyze import_edges, import_levels`);
    const { count } = await tx.execute(sql`
      insert into import_levels select distinct edge.nr, ${depth + 1}::int
      from import_edges edge join import_levels level on level.nr = edge.above and level.depth = ${depth}`);
    if (count === 0) break;
  }
  await tx.execute(sql`
    update ${staged} s set depth = deep.depth
    from (select nr, max(depth) as depth from import_levels group by nr) deep where deep.nr = s.nr`);
  await tx.execute(sql`drop table import_edges, import_levels`);
  const message = sql`'stands above itself through the records that it names, or more than ' || ${deepest}::int || ' stand above it'`;
  await tx.execute(sql`
    update ${staged} s set faults = ${faultsAs({ column: sql`${headingOf(record, field)}`, value: sql`s.identifier`, message })}
    where ${isGood} and s.depth > ${deepest}`);
}

/** Rows that name a record of the network which neither stands nor comes in with the file. */
export async function findMissing(
  tx: Database,
  id: string,
  records: readonly RecordDefinition[],
): Promise<void> {
  const named = await tx.execute<{ record: string; key: string }>(sql`
    select distinct record, key from ${stagedAs(id)}, jsonb_object_keys(refs) as each(key) where refs is not null`);
  // What names a record that is refused is refused, and so on down the chain.
  for (let count = 1; count > 0; ) {
    count = 0;
    for (const { record, key } of named) count += await findMissingBy({ tx, id, records }, record, key);
  }
}

async function findMissingBy(
  { tx, id, records }: { tx: Database; id: string; records: readonly RecordDefinition[] },
  record: string,
  key: string,
): Promise<number> {
  const [kind, field = ''] = key.split(' ');
  const own = records.find(({ name }) => name === record);
  const target = records.find((each) => each.kind === kind);
  if (!own || !target) throw new Error(`${record} names ${kind}, which is no record of the network.`);
  const result = await tx.execute(sql`
    update ${stagedAs(id)} s
    set faults = ${faultsAs({
      column: sql`${headingOf(own, field)}`,
      value: sql`missing.named`,
      message: sql`'names a record of ' || ${target.name}::text || ' that is neither here nor, without faults, in the file'`,
    })}
    from (
      select m.nr, min(m.named) as named from (
        select nr, named from ${stagedAs(id)}, jsonb_array_elements_text(refs -> ${key}::text) as each(named)
        where record = ${record} and faults is null and refs ? ${key}::text) m
      where not exists (select 1 from ${sql.identifier(tableOf(target).name)} t where t.id = m.named)
        and not exists (select 1 from ${stagedAs(id)} o where o.record = ${target.name} and o.id = m.named and o.faults is null)
      group by m.nr
    ) missing
    where missing.nr = s.nr`);
  return result.count;
}
