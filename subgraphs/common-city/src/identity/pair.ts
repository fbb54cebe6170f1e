import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { compareSql } from './compare.js';
import { idsBy, rowsOf } from './queries.js';

/** How many may share a key and still be compared for it: what more have says nothing. Words of names are the most frequent. */
const few = sql`case when left(key, 1) = 't' then 12 else 40 end`;
const most = 40;

/** From this likelihood on a steward is asked. */
const likely = 0.5;

/**
 * Compares ids whose profile is new with all that share a rare key with them, never all with all, and keeps the pairs
 * that are likely; those that are no longer so go, but for those that a person has decided. Gives all ids that were
 * compared. Of a key that many share no more are counted than says so.
 */
export async function pairIds(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const changed = await tx.execute<{ key: string; more: number }>(keysOf(ids));
  const crossing = await idsBy(
    tx,
    sql`select distinct keyed.id
      from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as changed(key text, more int),
        lateral (select count(*) as number from (
          select from identity_keys where identity_keys.key = changed.key limit ${most}::int + 1 + abs(more)) as counted) as now,
        lateral (select ${few} as few) as limits
        join identity_keys keyed on true
      where keyed.key = changed.key and (now.number > few) <> (now.number - more > few)`,
  );
  const compared = [...new Set([...ids, ...crossing])];
  await tx.execute(sql`
    with compared as materialized (select id from ${rowsOf(compared)} as given(id)),
      rare as materialized (
        select key from (select distinct key from identity_keys where id in (select id from compared)) as asked,
          lateral (select count(*) as number from (
            select from identity_keys where identity_keys.key = asked.key limit ${most}::int + 1) as counted) as now
        where number between 2 and ${few}),
      pairs as materialized (
        select least(mine.id, its.id) as one, greatest(mine.id, its.id) as other, bool_and(left(key, 1) in ('t', 'f')) as weak
        from compared join identity_keys mine using (id) join rare using (key) join identity_keys its using (key)
        where its.id <> mine.id group by 1, 2),
      promising as materialized (
        select one, other, a, b from pairs join identity_profiles a on a.id = one join identity_profiles b on b.id = other
        where not weak or ${isPromising}),
      scored as materialized (${compareSql(sql`promising`)}),
      kept as materialized (select * from scored where certain or score >= ${likely}),
      gone as (
        delete from identity_candidates pair
        where (one in (select id from compared) or other in (select id from compared))
          and decision is null and not held
          and not exists (select from kept where kept.one = pair.one and kept.other = pair.other)
          and not exists (select from identity_profiles where id in (pair.one, pair.other) and not said))
    insert into identity_candidates (id, one, other, score, certain, evidence)
    select 'candidate:' || md5(one || ' ' || other), one, other, score, certain, evidence from kept
    on conflict (one, other) do update set score = excluded.score, certain = excluded.certain, evidence = excluded.evidence
    where (identity_candidates.score, identity_candidates.certain, identity_candidates.evidence)
      is distinct from (excluded.score, excluded.certain, excluded.evidence)`);
  return compared;
}

/**
 * Whether two that share a word alone, or a town and how their names begin, can be likely at all: most of them are not,
 * and weighing all that they say takes long. Leaves out none that would be likely.
 */
const isPromising = sql`(
  a.numbers && b.numbers or a.phones && b.phones or a.emails && b.emails or a.hosts && b.hosts
  or a.quoted && b.quoted or a.quoted && b.names or a.names && b.quoted
  or a.acronyms && (b.initials || b.acronyms) or b.acronyms && a.initials
  or exists (select from unnest(a.names[1:8]) as x, unnest(b.names[1:8]) as y where similarity(x, y) >= 0.5))`;

/** Writes the keys of ids anew, and gives those that more or fewer ids have now. */
const keysOf = (ids: readonly string[]) => sql`
  with fresh as materialized (
    select distinct id, key from identity_profiles profile, lateral (
      select 'n:' || name as key from unnest(names || quoted) as name
      union all select 'd:' || name from unnest(names) as name where strpos(name, ' ') > 0
      union all select 'd:' || array_to_string(array_remove(parts, part), ' ') from unnest(names) as name, string_to_array(name, ' ') as parts,
        unnest(parts) as part where cardinality(parts) between 3 and 8
      union all select 'f:' || left(name, 5) || ' ' || seat from unnest(names) as name, unnest(seats) as seat
      union all select 'v:' || consonants from unnest(names) as name, regexp_replace(name, '[aeiou ]', '', 'g') as consonants where length(consonants) > 3
      union all select 't:' || part from unnest(names) as name, unnest(string_to_array(name, ' ')) as part where length(part) > 3
      union all select 'c:' || letters from unnest(acronyms || initials) as letters
      union all select 'i:' || number from unnest(numbers) as number
      union all select 'p:' || phone from unnest(phones) as phone
      union all select 'e:' || email from unnest(emails) as email
      union all select 'h:' || host from unnest(hosts) as host) as keys
    where profile.id in ${rowsOf(ids)} and length(key) <= 400),
  gone as (
    delete from identity_keys keyed where id in ${rowsOf(ids)}
      and not exists (select from fresh where fresh.id = keyed.id and fresh.key = keyed.key)
    returning key, -1 as more),
  come as (insert into identity_keys (key, id) select key, id from fresh on conflict do nothing returning key, 1 as more)
  select key, sum(more)::int as more from (select * from gone union all select * from come) as moved
  group by key having sum(more) <> 0`;
