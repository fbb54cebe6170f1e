import { askWith, type Database, type ListCondition, textArray } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { both, type CompiledPlan, type CompiledUnit, type Step } from './compile.js';
import { type Stage, stagesOf } from './foremost.js';
import { kindWorths } from './kind-worths.js';

const tsquery = (text: string): SQL => sql`${text}::text::tsquery`;

/** Holds for what a plan finds; `need` units have to be counted where the query alone does not say so. */
export function matchesPlan({ query, counted, units }: CompiledPlan, need: number): SQL {
  const found = sql`vector @@ ${tsquery(query)}`;
  if (!counted) return found;
  const has = units.map(({ any }) => sql`(vector @@ ${tsquery(any)})::int`);
  return sql`${found} and ${sql.join(has, sql` + `)} >= ${need}::int`;
}

/** What the first step that holds is worth. */
const worthOf = (column: SQL, steps: readonly Step[], otherwise: SQL): SQL =>
  steps.length === 0
    ? otherwise
    : sql`case ${sql.join(
        steps.map(({ query, worth }) => sql`when ${column} @@ ${tsquery(query)} then ${worth}::float8`),
        sql` `,
      )} else ${otherwise} end`;

const heads = sql`heads`;
const nothing = sql`0::float8`;

/** The better of the two, and a little for having both. */
function unitWorth({ words, text, meanings }: CompiledUnit): SQL {
  const said = worthOf(heads, words, worthOf(sql`vector`, text, nothing));
  if (meanings.length === 0) return said;
  const meant = worthOf(heads, meanings, nothing);
  return sql`greatest(${said}, ${meant}) + ${both}::float8 * least(${said}, ${meant})`;
}

/** What is there to be used comes before what is said about it, unless that is asked for: most kinds are worth 1. */
function worthOfKind(asked: readonly string[]): SQL {
  const less = Object.entries(kindWorths).filter(([kind]) => !asked.includes(kind));
  return sql`case when kind <> all(${textArray(less.map(([kind]) => kind))}) then 1 ${sql.join(
    less.map(([kind, worth]) => sql`when kind = ${kind}::text then ${worth}::float8`),
    sql` `,
  )} end`;
}

/**
 * How well a record answers, in millionths: only from its own words and the plan. What is added here is added to what
 * `stagesOf` says of the records that a stage leaves out; no kind is worth more than 1.
 */
function scoreOf({ plan: { units, kinds, itself }, title, need }: Search): SQL {
  const weights = units.reduce((sum, { weight }) => sum + weight, 0);
  const has = sql.join(
    units.map(
      ({ any, weight }) => sql`case when vector @@ ${tsquery(any)} then ${weight}::float8 else 0 end`,
    ),
    sql` + `,
  );
  // Where all have to be there, they are.
  const share = need < units.length ? sql`((${has}) / ${weights}::float8) ^ 2` : sql`1`;
  const all = sql.join(
    units.map((unit) => sql`${unit.weight}::float8 * (${unitWorth(unit)})`),
    sql` + `,
  );
  // The less of a name is left after the question, the surer it is meant.
  const begun = sql`strpos(titles, ${`|${title}`}::text)`;
  const called = sql`case when ${begun} > 0
    then 1.2::float8 * ${title.length}::int / length(split_part(substr(titles, ${begun} + 1), '|', 1)) else 0 end`;
  const is =
    itself.length === 0 ? nothing : sql`case when record = any(${textArray(itself)}) then 1 else 0 end`;
  return sql`round(1e6 * (${is} + ${worthOfKind(kinds)} * (${called} + ((${all}) / ${weights}::float8) * ${share})))::int`;
}

/** What decides which records are found. */
export interface FoundBy {
  plan: CompiledPlan;
  /** How many of its units a record has to have. */
  need: number;
}

/** Which of them are asked for. */
export interface Asked extends FoundBy {
  /** Undefined: whatever lists show. */
  condition: ListCondition | undefined;
}

/** In which order, and from where. */
export interface Search extends Asked {
  title: string;
  after: { score: number; card: string } | undefined;
  limit: number;
}

/** A hit with its rank. */
export interface Hit {
  card: string;
  score: number;
  distance: number | null;
}

/** The cards that fulfil the condition by one of their records, each once. */
function hitsOf({ condition }: Asked, found: SQL): SQL {
  if (!condition)
    return sql`select record as card, null::int as distance from search_records where lead and shown and ${found}`;
  return sql`select card, round(min(${condition.distance ?? sql`null::float8`}))::int as distance
    from search_records join index_records on index_records.id = record
    where ${found} and ${condition.where} group by card`;
}

/** The first of the hits that are found. */
function ranked(search: Search, found: SQL): SQL {
  const { condition, after, limit } = search;
  const since = after
    ? sql`where score < ${after.score}::int or (score = ${after.score}::int and card collate "C" > ${after.card}::text)`
    : sql``;
  const hits = condition
    ? sql`select hits.card, hits.distance, ${scoreOf(search)} as score
        from (${hitsOf(search, found)}) as hits join search_records on record = hits.card`
    : sql`select record as card, null::int as distance, ${scoreOf(search)} as score
        from search_records where lead and shown and ${found}`;
  return sql`select * from (${hits}) as ranked ${since} order by score desc, card collate "C" limit ${limit}::int`;
}

/**
 * A page of hits, best first. Records of each stage are looked at only if those of the ones before were too few, and are
 * all looked at in the end.
 */
export function findHits(db: Database, search: Search): Promise<Hit[]> {
  const { plan, need, title, after, limit, condition } = search;
  const stages = stagesOf(plan, title).filter(({ most }) => !after || after.score > inMillionths(most));
  const tables = [...stages.keys(), 'all'].map((name) => sql.identifier(`found_${name}`));
  const tooFew = stages.map(
    ({ most }, at) =>
      sql`(select count(*) < ${limit}::int or min(score) <= ${inMillionths(most)}::int from ${tables[at]})`,
  );
  const statements = tables.map((table, at) => {
    const stage = stages[at];
    // What few have leads to them; what the plan finds is for no index then.
    const asked = stage
      ? sql`${among(stage, plan)} and (${matchesPlan(plan, need)}) is true`
      : matchesPlan(plan, need);
    const wanted = sql.join([sql`true`, ...tooFew.slice(0, at)], sql` and `);
    return sql`${table} as materialized (select * from (${ranked(search, asked)}) as ranked where ${wanted})`;
  });
  const every = tables.map((table) => sql`select * from ${table}`);
  return askWith<Hit>(
    db,
    sql`with ${sql.join(statements, sql`, `)}
      select * from (${sql.join(every, sql` union `)}) as found order by score desc, card collate "C" limit ${limit}::int`,
    condition?.values ?? {},
  );
}

const among = ({ query }: Stage, { itself }: CompiledPlan): SQL =>
  itself.length === 0
    ? sql`heads @@ ${tsquery(query)}`
    : sql`(heads @@ ${tsquery(query)} or record = any(${textArray(itself)}))`;

const inMillionths = (worth: number): number => Math.ceil(1e6 * worth);

/** How many cards have what is asked, shown or not; no more than `most` are counted. */
export async function findHowMany(db: Database, { plan, need }: FoundBy, most: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (select from search_records where lead and ${matchesPlan(plan, need)} limit ${most}::int) as found`);
  return row?.count ?? 0;
}

/** How many hits there are. */
export async function countHits(db: Database, search: Asked): Promise<number> {
  const [row] = await askWith<{ count: number }>(
    db,
    sql`select count(*)::int as count from (${hitsOf(search, matchesPlan(search.plan, search.need))}) as hits`,
    search.condition?.values ?? {},
  );
  return row?.count ?? 0;
}
