import { askWith, type Database, type ListCondition } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';

/** Records whose names begin like what was typed, of which the best are given. */
const looked = 40;

/** What a completion is. */
export interface Suggested {
  id: string;
  kind: string;
  name: Record<string, string>;
}

/** Which records are asked for. */
export interface Condition extends ListCondition {
  /** Whether those are all that lists show. */
  everyShown: boolean;
}

/** What was typed, in each way that it may be meant: all words, the last of them unfinished. */
export interface Typed {
  /** As titles have it. */
  title: string;
  /** Its words as a tsquery's text, in names, */
  inName: string;
  /** or in other names and the organisation's. */
  inAny: string;
  /** What the index, which knows no names, looks for: it holds wherever the former does. */
  anywhere: string;
}

/**
 * Completions of what was typed: topics and municipalities that are called so, then records whose name begins so, the
 * shortest first, then those that have it later in their name, then those that are also called so, or whose organisation is.
 */
export function suggestRecords(
  db: Database,
  { typed, condition, limit }: { typed: readonly Typed[]; condition: Condition; limit: number },
): Promise<Suggested[]> {
  const { where, values } = condition;
  // Each way by itself, as values and not as rows: PostgreSQL then knows how many names begin so.
  const every = (of: (typed: Typed) => SQL) => sql.join(typed.map(of), sql` union all `);
  return askWith<Suggested>(
    db,
    sql`with named as (select * from (${every((way) => named(way, where))}) as each order by size, id limit 3),
      beginning as (${every((way) => beginning(way, condition))}),
      within as (select * from (${every((way) => within(way, condition))}) as each
        where (select count(*) from beginning) < ${limit}::int),
      beside as (select * from (${every((way) => beside(way, condition))}) as each
        where (select count(*) from beginning) + (select count(*) from within) < ${limit}::int)
    select id, kind, name from (
      select distinct on (id) id, kind, name, place, size from (
        select * from named union all select * from beginning union all select * from within union all select * from beside) as every
      order by id, place, size) as each
    order by place, size, id limit ${limit}::int`,
    values,
  );
}

/** Topics and municipalities. */
const named = ({ title }: Typed, where: SQL): SQL => sql`
  (select index_records.id, index_records.kind, index_records.name, 0 as place, min(length(names.folded)) as size
  from reference_names names join index_records on index_records.id = names.id
  where names.kind in ('area', 'topic') and names.folded ^@ ${title}::text
    and index_records.kind in ('Topic', 'Municipality') and ${where}
  group by index_records.id order by size, index_records.id limit 3)`;

/**
 * Cards that are found, one of whose records fulfils the filter: asked one by one in their order, which ends the reading
 * once there are enough. Whether any record of a card is shown at all, the card itself says.
 */
const shown = (
  found: SQL,
  { where, everyShown }: Condition,
  { order, place }: Record<'order' | 'place', SQL>,
): SQL => sql`
  (select lead_record.id, lead_record.kind, lead_record.name, ${place} as place,
    (select length(titles) from search_records own where own.record = first.card) as size
  from (
    ${
      everyShown
        ? sql`select card from search_records where lead and shown and ${found} order by ${order}`
        : sql`
    select card from (select card from search_records where lead and ${found} order by ${order} offset 0) as found
    where exists (select from search_records member join index_records on index_records.id = member.record
      where member.card = found.card and ${where})`
    }
    limit ${looked}::int) as first
  join index_records lead_record on lead_record.id = first.card)`;

const beginning = ({ title }: Typed, condition: Condition): SQL =>
  shown(
    sql`left(titles, 60) collate "C" >= ${`|${title}`}::text and left(titles, 60) collate "C" < ${`|${title}\u{10ffff}`}::text`,
    condition,
    {
      order: sql`left(titles, 60) collate "C", record`,
      place: sql`case when lead_record.kind = 'Organisation' then 1 else 2 end`,
    },
  );

const having = (anywhere: string, names: string): SQL =>
  sql`vector @@ ${anywhere}::text::tsquery and heads @@ ${names}::text::tsquery`;

/** Only where too few begin so: a short beginning is in too many names. */
const within = ({ inName, anywhere }: Typed, condition: Condition): SQL =>
  shown(having(anywhere, inName), condition, { order: sql`record`, place: sql`3` });

/** Only where too few have it in their name. */
const beside = ({ inAny, anywhere }: Typed, condition: Condition): SQL =>
  shown(having(anywhere, inAny), condition, { order: sql`record`, place: sql`4` });
