import { type Context, perRequest } from '../context.js';
import { badInput, HubError } from '../hub-error.js';
import type { Columns, ListDefinition } from './definition.js';
import { checkFilter } from './filter-rules.js';
import { byKey, byParent } from './pages.js';
import { spend } from './spend.js';
import { type Question, type RowOf, selectRows } from './statement.js';

/** A row and how far it is. */
export interface Nearby<T> {
  node: T;
  /** Metres, by the great circle. */
  distance: number;
}

/** How many of the nearest, how far away at most, and which. */
export interface NearestArgs {
  first?: number | null;
  radius?: number | null;
  filter?: object | null;
}

interface Point {
  latitude: number;
  longitude: number;
}

const usual = 3;
const most = 20;

/**
 * The rows nearest to a point, for all points of a level in one statement; the list needs a `distance`, the filter `near`
 * and an order by nearness. Throws LIMIT_EXCEEDED over 20 and BAD_USER_INPUT for what is not allowed.
 */
export function nearestBy<C extends Columns, F extends object>(list: ListDefinition<C, F>) {
  const order = Object.keys(list.orders).find((name) => list.orders[name]?.nearest) ?? '';
  const rows = perRequest((ctx, question: Question) =>
    byKey((keys) => selectRows(ctx.db, list, { ...question, keys }).then(byParent)),
  );
  return async (
    ctx: Context,
    { latitude, longitude }: Point,
    args: NearestArgs,
  ): Promise<Nearby<RowOf<C>>[]> => {
    const question: Question = {
      order,
      filter: checkFilter(args.filter ?? {}),
      backward: false,
      limit: readFirst(args.first ?? usual),
      around: readRadius(args.radius),
    };
    const found = (await rows(ctx, question).load(`(${longitude},${latitude})`)) ?? [];
    return spend(
      ctx,
      found.map(({ row, distance }) => ({ node: row, distance: distance ?? 0 })),
    );
  };
}

function readFirst(first: number): number {
  if (first < 1) throw badInput('first', `must be at least 1, not ${first}.`);
  if (first > most) throw new HubError('LIMIT_EXCEEDED', `first: at most ${most}, not ${first}.`, 'first');
  return first;
}

function readRadius(radius?: number | null): { radius?: number } {
  if (radius == null) return {};
  if (radius < 1) throw badInput('radius', `must be at least 1 metre, not ${radius}.`);
  return { radius };
}
