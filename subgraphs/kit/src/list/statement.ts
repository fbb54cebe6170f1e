import { and, type GetColumnData, is, SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../database/open.js';
import { type Asked, aroundParent, conditions, isPlannedAnew, middle, nearestParts } from './conditions.js';
import type { Columns, ListDefinition, Order, OrderKey } from './definition.js';
import { paramAt, parameters } from './parameters.js';
import { prepare, type Unprepared } from './prepare.js';

/** A row as its columns describe it. */
export type RowOf<C extends Columns> = {
  [K in keyof C]: C[K] extends PgColumn
    ? GetColumnData<C[K], 'query'>
    : C[K] extends SQL.Aliased<infer T>
      ? T
      : C[K] extends SQL<infer T>
        ? T
        : never;
};

/** What one statement is asked: the same for all parents of a level. */
export interface Question {
  /** Name of the edge; undefined: the root list. */
  edge?: string | undefined;
  order: string;
  filter: Record<string, unknown>;
  backward: boolean;
  after?: string[] | undefined;
  before?: string[] | undefined;
  /** Rows for each parent; undefined: all, as by-id look-ups need. */
  limit?: number | undefined;
  /** The keys are points, `(longitude,latitude)`, and the rows those around them; the radius is in metres. */
  around?: { radius?: number | undefined } | undefined;
}

/** A row with the parent it was found for, its place in the order, and its distance from `near`. */
export interface Found<Row> {
  parent: string;
  row: Row;
  position: string[];
  distance: number | null;
}

/** Tells lists apart that bear one name, as those of two subgraphs in one process may. */
const numbers = new WeakMap<object, number>();
let lists = 0;

/** Reads a page of rows for every parent key, in one statement. */
export async function selectRows<C extends Columns, F extends object>(
  db: Database,
  list: ListDefinition<C, F>,
  question: Question & { keys: readonly string[] },
): Promise<Found<RowOf<C>>[]> {
  const values = parameters(question);
  const asked = { list, question, values };
  const statement = prepare(db, shapeOf('rows', asked), () => rowsStatement(db, asked));
  const rows = (await statement.execute(values)) as (RowOf<C> & Omit<Found<never>, 'row'>)[];
  return rows.map(({ parent, position, distance, ...row }) => ({
    parent,
    position,
    distance,
    row: row as never,
  }));
}

/** Counts the rows of every parent key, in one statement; by key. */
export async function selectCounts<C extends Columns, F extends object>(
  db: Database,
  list: ListDefinition<C, F>,
  question: Question & { keys: readonly string[] },
): Promise<Map<string, number>> {
  const values = parameters(question);
  const asked = { list, question, values };
  const statement = prepare(db, shapeOf('count', asked), () =>
    db
      .select({
        parent: sql<string>`parent.key`,
        count: sql<number>`(select count(*)::int from ${list.from} where ${conditions(asked)})`,
      })
      .from(parents()),
  );
  const rows = (await statement.execute(values)) as { parent: string; count: number }[];
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}

function rowsStatement<C extends Columns, F extends object>(db: Database, asked: Asked<C, F>): Unprepared {
  const { list, question } = asked;
  const order = orderOf(list, question.order);
  const near = middle(asked);
  const walk = order.nearest && !question.around ? list.together?.walk : undefined;
  const along = walk?.by(paramAt('filter.near', asked.values)) ?? near;
  const keys: OrderKey[] = [
    ...(order.nearest && along ? [{ by: along, type: 'double precision' as const }] : order.keys),
    { by: list.id, type: 'text' },
  ];
  const descending = Boolean(order.descending) !== question.backward;
  const direction = descending ? sql`desc` : sql`asc`;
  const fields = aliased({
    ...list.columns,
    position: sql<string[]>`array[${sql.join(
      keys.map(({ by }) => sql`(${by})::text`),
      sql`, `,
    )}]`,
    distance: near ? sql<number>`round(${near})::int` : sql<null>`null::int`,
  });
  const rows = db.select(fields).from(list.from);
  const page = (walk ? rows.innerJoin(walk.parts, walk.on) : rows)
    .where(
      and(
        walk ? nearestParts(asked) : conditions(asked, 'page'),
        aroundParent(asked),
        ...bounds(keys, question, Boolean(order.descending)),
      ),
    )
    .orderBy(
      sql.join(
        keys.map(({ by }) => sql`${by} ${direction}`),
        sql`, `,
      ),
    )
    .limit(sql.placeholder('limit'))
    .as('page');
  const found: Columns = Object.fromEntries(
    Object.keys(fields).map((name) => [name, page[name as never] as PgColumn]),
  );
  return db
    .select({ parent: sql<string>`parent.key`, ...found })
    .from(parents())
    .crossJoinLateral(page);
}

const parents = () => sql`unnest(${sql.placeholder('keys')}::text[]) as parent(key)`;

/**
 * Rows past the cursors: one comparison of whole positions, so that an index on the order can serve it. Values go as
 * text, which is what a cursor holds: the driver would make `false` of any text that it sends as a boolean.
 */
function bounds(keys: OrderKey[], question: Question, descending: boolean): SQL[] {
  const here = sql`(${sql.join(
    keys.map(({ by }) => sql`${by}`),
    sql`, `,
  )})`;
  const place = (cursor: string) =>
    sql`(${sql.join(
      keys.map(({ type }, at) => sql`${sql.placeholder(`${cursor}.${at}`)}::text::${sql.raw(type)}`),
      sql`, `,
    )})`;
  const [later, earlier] = descending ? [sql`<`, sql`>`] : [sql`>`, sql`<`];
  return [
    ...(question.after ? [sql`${here} ${later} ${place('after')}`] : []),
    ...(question.before ? [sql`${here} ${earlier} ${place('before')}`] : []),
  ];
}

function orderOf<C extends Columns, F extends object>(list: ListDefinition<C, F>, name: string): Order {
  const order = list.orders[name];
  if (!order) throw new Error(`The list ${list.name} has no order ${name}.`);
  return order;
}

/**
 * Expressions need a name to be read through the subquery; columns have theirs. Wrapped once, because drizzle takes the
 * table's name off the columns of a bare expression, and then they mean others inside its subqueries.
 */
function aliased(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      is(column, SQL) ? sql`${column}`.as(name) : column,
    ]),
  );
}

/** Tells statements apart: two questions of one shape differ in their values alone. Undefined: it is planned for what it asks. */
export function shapeOf<C extends Columns, F extends object>(
  kind: string,
  asked: Asked<C, F>,
): string | undefined {
  if (isPlannedAnew(asked)) return undefined;
  const { list, question, values } = asked;
  const number = numbers.get(list) ?? ++lists;
  numbers.set(list, number);
  const inactive = question.filter['includeInactive'] === true;
  return JSON.stringify([
    kind,
    number,
    question.edge,
    question.order,
    question.backward,
    inactive,
    question.around !== undefined,
    Object.keys(values),
  ]);
}
