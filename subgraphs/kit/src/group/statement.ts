import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { conditions } from '../list/conditions.js';
import type { Columns } from '../list/definition.js';
import { paramAt, parameters } from '../list/parameters.js';
import { prepare } from '../list/prepare.js';
import { type Question, shapeOf } from '../list/statement.js';
import type { Grouping, GroupsDefinition } from './definition.js';
import { namedMunicipalities } from './grouping-sql.js';

/** What one statement is asked. */
export interface GroupQuestion {
  by: string[];
  filter: Record<string, unknown>;
  having: { countAtLeast?: number; countAtMost?: number };
  order: string;
  limit: number;
}

/** A group as SQL gives it: its keys in the order of `by`, null where unknown. */
export interface FoundGroup {
  keys: (string | null)[];
  count: number;
  numbers: Record<Aggregate, Record<string, number | null>>;
}

/** What is said of a group's numbers. */
export const aggregates = ['sum', 'avg', 'min', 'max'] as const;
type Aggregate = (typeof aggregates)[number];

/** Counts the records of a list by one or several keys, in one statement: grouping, `having`, order and limit. */
export async function selectGroups<K extends string, C extends Columns, F extends object>(
  db: Database,
  groups: GroupsDefinition<K, C, F>,
  asked: GroupQuestion,
): Promise<FoundGroup[]> {
  const { by, filter, having, order, limit } = asked;
  const question: Question = { order: JSON.stringify([by, order]), filter, backward: false, limit };
  const values = { ...parameters({ ...question, keys: [] }), ...prefixed('having', having) };
  const shape = shapeOf('groups', { list: groups.list, question, values });
  const statement = prepare(db, shape, () =>
    db
      .select({
        keys: sql<(string | null)[]>`keys`,
        count: sql<number>`count`,
        numbers: sql<FoundGroup['numbers']>`numbers`,
      })
      .from(sql`(${groupsSql(groups, { ...asked, question, values })}) as found`)
      .orderBy(sql`place`),
  );
  return (await statement.execute(values)) as FoundGroup[];
}

interface Asked extends GroupQuestion {
  question: Question;
  values: Record<string, unknown>;
}

function groupsSql<K extends string, C extends Columns, F extends object>(
  groups: GroupsDefinition<K, C, F>,
  asked: Asked,
): SQL {
  const { list, by: groupings, numbers = {} } = groups;
  const { values, question, order } = asked;
  const filter = paramAt('filter', values);
  const by = asked.by.map((name) => groupings[name as K]);
  const keys = by.map((_, at) => sql.raw(`key${at}`));
  const joins = by.map(
    (grouping, at) =>
      sql`left join lateral (${grouping.keys(filter)}) as by${sql.raw(`${at}`)}(${keys[at]}) on true`,
  );
  const byKey = sql.join(
    keys.map((key) => sql`${key} collate "C" nulls last`),
    sql`, `,
  );
  return sql`with ${filter.has('municipalities') ? sql`${namedMunicipalities(filter('municipalities'))},` : sql``}
    counted as (
      select ${commas(keys)}, count(*)::int as count, ${numbersSql(numbers)} as numbers
      from ${list.from} ${sql.join(joins, sql` `)}
      where ${conditions({ list, question, values })} group by ${commas(keys)}),
    groups as (select ${commas(keys)}, count, numbers from counted ${between(by, numbers)})
    select jsonb_build_array(${commas(keys)}) as keys, count, numbers,
      row_number() over (order by ${order === 'COUNT_DESC' ? sql`count desc,` : sql``} ${byKey}) as place
    from groups where ${havingSql(values)} order by place limit ${sql.placeholder('limit')}`;
}

const commas = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

/** The groups of 0 between the first and the last period, for each combination of the other keys. */
function between(by: Grouping[], numbers: Columns): SQL {
  const at = by.findIndex(({ series }) => series);
  const series = by[at]?.series;
  if (!series) return sql``;
  const period = sql.raw(`key${at}`);
  const others = by.flatMap((_, other) => (other === at ? [] : [sql.raw(`key${other}`)]));
  const number = series.toNumber(sql`counted.${period}`);
  const next = series.toKey(sql`next.number`);
  const shown = by.map((_, other) => (other === at ? next : sql`other.key${sql.raw(`${other}`)}`));
  const same = [
    sql`${next} = counted.${period}`,
    ...others.map((key) => sql`other.${key} is not distinct from counted.${key}`),
  ];
  return sql`union all
    select ${commas(shown)}, 0, ${numbersSql(numbers, true)}
    from (select distinct ${commas([...others, sql`true`])} from counted where ${period} is not null) as other
    cross join (select generate_series(min(${number}), max(${number})) as number from counted) as next
    where not exists (select 1 from counted where ${sql.join(same, sql` and `)})`;
}

function numbersSql(numbers: Columns, empty = false): SQL {
  const of = (aggregate: Aggregate) =>
    Object.entries(numbers).map(([name, column]) => {
      const value = empty ? sql`null` : sql`${sql.raw(aggregate)}(${column})::float8`;
      return sql`${sql.raw(`'${name}'`)}, ${value}`;
    });
  return sql`jsonb_build_object(${commas(
    aggregates.map(
      (aggregate) => sql`${sql.raw(`'${aggregate}'`)}, jsonb_build_object(${commas(of(aggregate))})`,
    ),
  )})`;
}

/** A group that is there only to fill its series never passes. */
function havingSql(values: Record<string, unknown>): SQL {
  const bound = { countAtLeast: sql`count >=`, countAtMost: sql`count > 0 and count <=` };
  const conditions = Object.entries(bound)
    .map(([name, compare]) => ({ path: `having.${name}`, compare }))
    .filter(({ path }) => path in values)
    .map(({ path, compare }) => sql`${compare} ${sql.placeholder(path)}::int`);
  return conditions.length > 0 ? sql`count > 0 and ${sql.join(conditions, sql` and `)}` : sql`true`;
}

const prefixed = (root: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${root}.${name}`, value]));
