import type { PageInfo } from '@koinipoli/schema';
import DataLoader from 'dataloader';
import { type Context, perRequest } from '../context.js';
import { badInput, HubError } from '../hub-error.js';
import { fromCursor, listMark, toCursor } from './cursor.js';
import type { Columns, ListDefinition } from './definition.js';
import { checkFilter } from './filter-rules.js';
import { type PageArgs, readPageArgs } from './page-args.js';
import { spend } from './spend.js';
import { type Found, type Question, type RowOf, selectCounts, selectRows } from './statement.js';

/** An item of a page with its cursor. */
export interface Edge<T> {
  cursor: string;
  node: T;
  distance: number | null;
}

/** A page whose parts are read when they are asked for, each once for all parents of a level. */
export interface Page<T> {
  edges(): Promise<Edge<T>[]>;
  nodes(): Promise<T[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/** The parent of a list: the name of one of its edges and the parent's key. */
export type Parent = Record<string, string>;

type Args = PageArgs & { filter?: object | null; order?: string | null };

/** Whose list it is: the name of the edge and the parent's key. */
interface Place {
  edge: string | undefined;
  key: string;
}

const root = '';
const distance = { type: 'double precision' as const };

/**
 * The pages of a list: `pages(ctx, args)` at the root, `pages(ctx, args, { municipality: code })` below a parent.
 * Throws HubError for arguments that are not allowed; reads nothing before a part is asked for.
 */
export function pagesOf<C extends Columns, F extends object>(list: ListDefinition<C, F>) {
  const rows = perRequest((ctx, question: Question) =>
    byKey((keys) => selectRows(ctx.db, list, { ...question, keys }).then(byParent)),
  );
  const counts = perRequest((ctx, question: Question) =>
    byKey((keys) => selectCounts(ctx.db, list, { ...question, keys })),
  );
  return (ctx: Context, args: Args, parent?: Parent): Page<RowOf<C>> => {
    const [edge, key = root] = Object.entries(parent ?? {})[0] ?? [];
    const { question, mark, limit } = readQuestion(list, args, { edge, key });
    const page = async () => {
      const found = (await rows(ctx, question).load(key)) ?? [];
      const shown = found.slice(0, limit);
      return { more: found.length > limit, shown: question.backward ? shown.reverse() : shown };
    };
    return {
      nodes: async () => spend(ctx, (await page()).shown).map(({ row }) => row),
      edges: async () =>
        spend(ctx, (await page()).shown).map(({ row, position, distance }) => ({
          cursor: toCursor(mark, position),
          node: row,
          distance,
        })),
      pageInfo: async () => pageInfo(await page(), question, mark),
      totalCount: async () =>
        (await counts(ctx, { edge, order: question.order, filter: question.filter, backward: false }).load(
          key,
        )) ?? 0,
    };
  };
}

/**
 * All rows that belong to a parent, closed ones included, in the list's usual order: for short lists and links.
 * Conditions, if any, are those of the list's filter, given as the field's own arguments. With `most`, a parent with
 * more rows throws LIMIT_EXCEEDED.
 */
export function manyBy<C extends Columns, F extends object>(
  list: ListDefinition<C, F>,
  edge: string,
  { most }: { most?: number } = {},
) {
  const rows = perRequest((ctx, conditions: Record<string, unknown>) => {
    const { filter, ...usual } = everything(list);
    const question = { ...usual, edge, filter: { ...conditions, ...filter }, limit: most && most + 1 };
    return byKey((keys) => selectRows(ctx.db, list, { ...question, keys }).then(byParent));
  });
  return async (ctx: Context, key: string, conditions: Partial<F> = {}): Promise<RowOf<C>[]> => {
    const found = (await rows(ctx, checkFilter(conditions, '')).load(key)) ?? [];
    if (most !== undefined && found.length > most)
      throw new HubError(
        'LIMIT_EXCEEDED',
        `${list.name}: more than ${most} match; ask for fewer.`,
        list.name,
      );
    return spend(ctx, found).map(({ row }) => row);
  };
}

/** All rows of a list that is short and closed, in its usual order. */
export function everyOf<C extends Columns, F extends object>(list: ListDefinition<C, F>) {
  const rows = perRequest((ctx) => selectRows(ctx.db, list, { ...everything(list), keys: [root] }));
  return async (ctx: Context): Promise<RowOf<C>[]> => spend(ctx, await rows(ctx)).map(({ row }) => row);
}

/** The one row that belongs to a key, closed or not; null where there is none. */
export function oneBy<C extends Columns, F extends object>(list: ListDefinition<C, F>, edge: string) {
  const many = manyBy(list, edge);
  return async (ctx: Context, key: string): Promise<RowOf<C> | null> => (await many(ctx, key))[0] ?? null;
}

/** The rows of several keys, in the order of the keys; keys without a row are left out. */
export function allBy<C extends Columns, F extends object>(list: ListDefinition<C, F>, edge: string) {
  const one = oneBy(list, edge);
  return async (ctx: Context, keys: readonly string[]): Promise<RowOf<C>[]> => {
    const rows = await Promise.all(keys.map((key) => one(ctx, key)));
    return rows.filter((row) => row !== null);
  };
}

function everything<C extends Columns, F extends object>(list: ListDefinition<C, F>): Question {
  return { order: Object.keys(list.orders)[0] ?? '', filter: { includeInactive: true }, backward: false };
}

function readQuestion<C extends Columns, F extends object>(
  list: ListDefinition<C, F>,
  args: Args,
  { edge, key }: Place,
) {
  const { limit, backward, after, before } = readPageArgs(args);
  const filter = checkFilter(args.filter ?? {});
  const order = args.order ?? Object.keys(list.orders)[0] ?? '';
  const chosen = list.orders[order];
  if (chosen?.nearest && filter['near'] == null) throw badInput('order', `${order} needs \`filter.near\`.`);
  const mark = listMark(list.name, [edge, key, order, filter]);
  const types = [
    ...(chosen?.nearest ? [distance] : (chosen?.keys ?? [])).map(({ type }) => type),
    'text' as const,
  ];
  const place = (cursor?: string) => (cursor === undefined ? undefined : fromCursor(cursor, mark, types));
  const question: Question = {
    edge,
    order,
    filter,
    backward,
    after: place(after),
    before: place(before),
    limit: limit + 1,
  };
  return { question, mark, limit };
}

function pageInfo(
  page: { more: boolean; shown: Found<unknown>[] },
  question: Question,
  mark: string,
): PageInfo {
  const cursor = (found?: Found<unknown>) => (found ? toCursor(mark, found.position) : null);
  return {
    hasNextPage: question.before !== undefined || (!question.backward && page.more),
    hasPreviousPage: question.after !== undefined || (question.backward && page.more),
    startCursor: cursor(page.shown[0]),
    endCursor: cursor(page.shown.at(-1)),
  };
}

/** Reads all keys of a level at once; a key that no text of PostgreSQL can hold has nothing, and spoils no batch. */
export function byKey<T>(read: (keys: readonly string[]) => Promise<Map<string, T>>) {
  return new DataLoader<string, T | undefined>(async (keys) => {
    const found = await read(keys.filter((key) => !key.includes('\0')));
    return keys.map((key) => found.get(key));
  });
}

/** Rows by the parent that they were found for, in their order. */
export function byParent<Row>(rows: Found<Row>[]): Map<string, Found<Row>[]> {
  const groups = new Map<string, Found<Row>[]>();
  for (const row of rows) {
    const group = groups.get(row.parent);
    if (group) group.push(row);
    else groups.set(row.parent, [row]);
  }
  return groups;
}
