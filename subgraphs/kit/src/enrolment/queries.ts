import type { Enrolment, Places, Text } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import { defineList } from '../list/definition.js';
import { today } from '../list/filter-sql.js';
import type { EnrolmentDefinition } from './definition.js';
import { enrolments } from './table.js';

const { id, kind, record, person, number, state, at, contact } = getTableColumns(enrolments);

/** Days for which who came is kept after the last day of an event. */
export const daysKept = 30;

/** Where in the queue a row stands. The name has no column, so that the row outside is meant. */
const placeInQueue = sql<number | null>`case when ${state} = 'WAITING' then
  (select count(*)::int from enrolments before where before.kind = ${kind} and before.record = ${record}
    and before.state = 'WAITING' and before.number <= ${number}) end`;

/** An enrolment as the API shows it. */
const columns = {
  id,
  state,
  place: placeInQueue,
  enrolledAt: sql<string>`${at}`,
  person,
  contact,
};

/** Whether the last day has passed in Athens. */
const isOver = ({ lastDay }: EnrolmentDefinition): SQL<boolean> =>
  sql`(coalesce(rpad(${lastDay}, 10, '-99'), '9999') < ${today})`;

/** Who enrolled in a record: those with a place in the order in which they came, then the queue. */
export const enrolmentList = (definition: EnrolmentDefinition) =>
  defineList({
    name: 'enrolments',
    from: enrolments,
    id,
    columns,
    orders: {
      QUEUE: {
        keys: [
          { by: sql`(case ${state} when 'ENROLLED' then 0 else 1 end)`, type: 'integer' },
          { by: number, type: 'integer' },
        ],
      },
    },
    filters: {},
    edges: {
      record: (key) => sql`${kind} = ${definition.kind} and ${record} = ${key}`,
    },
  });

/** How full records are, by id; those in which one does not enrol here have no entry. */
export async function selectPlaces(
  db: Database,
  { kind, table, id, capacity }: EnrolmentDefinition,
  ids: readonly string[],
): Promise<Map<string, Places>> {
  const rows = await db.execute<Places & { id: string; [key: string]: unknown }>(sql`
    select ${id} as id, ${capacity} as capacity, taken.enrolled, taken.waiting,
      greatest(0, ${capacity} - taken.enrolled - taken.waiting) as free
    from ${table}, lateral (
      select count(*) filter (where state = 'ENROLLED')::int as enrolled,
        count(*) filter (where state = 'WAITING')::int as waiting
      from enrolments where enrolments.kind = ${kind} and enrolments.record = ${id}) as taken
    where ${id} = any(${textArray(ids)}) and ${capacity} is not null`);
  return new Map(rows.map(({ id, ...places }) => [id, places]));
}

/** The same outside of a list, where columns keep their table's name only in a statement of one's own. */
const shown = sql`${id} as id, ${state} as state, ${placeInQueue} as place, ${at} as "enrolledAt",
  ${person} as person, ${contact} as contact`;

type Row = Enrolment & Record<string, unknown>;

/** What one person enrolled in among some records of a kind, by the record's id. */
export async function selectEnrolments(
  db: Database,
  definition: Pick<EnrolmentDefinition, 'kind'>,
  { subject, ids }: { subject: string; ids: readonly string[] },
): Promise<Map<string, Enrolment>> {
  const rows = await db.execute<Row & { record: string }>(sql`
    select ${record} as record, ${shown} from ${enrolments}
    where ${kind} = ${definition.kind} and ${record} = any(${textArray(ids)})
      and ${person} = (select pseudonym from people where subject = ${subject})`);
  return new Map(rows.map(({ record, ...enrolment }) => [record, enrolment]));
}

/** How a record stands for whoever wants a place in it. */
export interface Standing {
  capacity: number | null;
  over: boolean;
  closed: boolean;
}

/**
 * Reads a record and keeps all others from its places until the transaction ends: what is counted after it stands.
 * Undefined where there is none of that id.
 */
export async function lockRecord(
  tx: Database,
  definition: EnrolmentDefinition,
  key: string,
): Promise<Standing | undefined> {
  const { table, id, capacity, until, open = sql`true` } = definition;
  const [found] = await tx.execute<Standing & Record<string, unknown>>(sql`
    select ${capacity} as capacity, ${isOver(definition)} as over,
      (coalesce(${until} < now(), false) or not ${open}) as closed
    from ${table} where ${id} = ${key} for no key update`);
  return found;
}

/**
 * Gives the places that are free to those who wait, first come, first served; nothing in what is over.
 * The caller holds the record's lock.
 */
export async function seatWaiting(tx: Database, definition: EnrolmentDefinition, key: string): Promise<void> {
  const { kind, table, id, capacity, open = sql`true` } = definition;
  await tx.execute(sql`
    update enrolments set state = 'ENROLLED', told = false
    where enrolments.id in (
      select waiting.id from enrolments waiting
      where waiting.kind = ${kind} and waiting.record = ${key} and waiting.state = 'WAITING'
      order by waiting.number
      limit coalesce((
        select greatest(0, ${capacity} - (select count(*) from enrolments seated
          where seated.kind = ${kind} and seated.record = ${key} and seated.state = 'ENROLLED'))
        from ${table} where ${id} = ${key} and not ${isOver(definition)} and ${open}), 0))`);
}

/** Adds a person: a place if one is free and nobody waits, else the end of the queue. Null: is in it already. */
export async function insertEnrolment(
  tx: Database,
  { kind }: EnrolmentDefinition,
  row: { record: string; capacity: number; person: string; contact: string | null },
): Promise<string | null> {
  const [made] = await tx.execute<{ id: string }>(sql`
    insert into enrolments (kind, record, person, contact, state)
    select ${kind}, ${row.record}, ${row.person}, ${row.contact},
      case when count(*) < ${row.capacity} and count(*) filter (where state = 'WAITING') = 0 then 'ENROLLED' else 'WAITING' end
    from enrolments where kind = ${kind} and record = ${row.record}
    on conflict (kind, record, person) do nothing returning id`);
  return made?.id ?? null;
}

/** Takes a person out. */
export async function deleteEnrolment(tx: Database, key: string): Promise<void> {
  await tx.execute(sql`delete from enrolments where id = ${key}`);
}

/** An enrolment by its id. */
export async function selectEnrolment(tx: Database, key: string): Promise<Enrolment | null> {
  const [row] = await tx.execute<Row>(sql`select ${shown} from ${enrolments} where ${id} = ${key}`);
  return row ?? null;
}

/** Records with places for some of those who wait, or with some who moved up and were not told. */
export async function selectMoving(db: Database, definition: EnrolmentDefinition): Promise<string[]> {
  const { kind, table, id, capacity, open = sql`true` } = definition;
  const rows = await db.execute<{ id: string }>(sql`
    select ${id} as id from ${table}
    where ${id} in (select untold.record from enrolments untold where untold.kind = ${kind} and not untold.told)
      or (${id} in (select waiting.record from enrolments waiting where waiting.kind = ${kind} and waiting.state = 'WAITING')
        and not ${isOver(definition)} and ${open}
        and ${capacity} > (select count(*) from enrolments seated
          where seated.kind = ${kind} and seated.record = ${id} and seated.state = 'ENROLLED'))
    order by 1`);
  return rows.map(({ id }) => id);
}

/** Somebody who moved up, with what of the event they are told. */
interface Moved extends Record<string, unknown> {
  id: string;
  person: string;
  name: Text;
  starts: string | null;
}

/** Who moved up in a record and was not told; from now on they count as told. */
export async function takeUntold(
  tx: Database,
  { kind, table, id, name, lastDay, firstDay = lastDay }: EnrolmentDefinition,
  key: string,
): Promise<Moved[]> {
  return tx.execute<Moved>(sql`
    update enrolments set told = true from ${table}
    where enrolments.kind = ${kind} and enrolments.record = ${key} and not enrolments.told
      and ${id} = ${key} and enrolments.person is not null
    returning enrolments.id, enrolments.person, ${name} as name, ${firstDay} as starts`);
}

/**
 * Forgets who enrolled in what has been over for a month: those who came stay as a number, those who waited go.
 * What has no known day is over a year after one enrolled.
 */
export async function forgetEnrolments(tx: Database, definition: EnrolmentDefinition): Promise<void> {
  const { kind, table, id, lastDay } = definition;
  const lastOf = (row: SQL) => sql`coalesce(
    (select rpad(${lastDay}, 10, '-99') from ${table} where ${id} = ${row}.record),
    to_char(${row}.at at time zone 'Europe/Athens' + interval '1 year', 'YYYY-MM-DD'))`;
  const limit = sql`to_char(now() at time zone 'Europe/Athens' - make_interval(days => ${daysKept}), 'YYYY-MM-DD')`;
  const isOld = sql`kind = ${kind} and person is not null and ${lastOf(sql`enrolments`)} < ${limit}`;
  await tx.execute(sql`delete from enrolments where ${isOld} and state = 'WAITING'`);
  await tx.execute(sql`update enrolments set person = null, contact = null where ${isOld}`);
}
