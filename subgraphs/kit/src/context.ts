import type { Viewer } from './access/viewer.js';
import type { Database } from './database/open.js';

/** What every resolver is given: the subgraph's database and what the request says of itself. */
export interface Context {
  db: Database;
  /** Languages that the reader prefers, best first, BCP 47; never empty. */
  languages: readonly string[];
  /** Id of the request in all logs of the hub. */
  requestId: string;
  /** Who asks. */
  viewer: Viewer;
  /** Name of the network that answers. */
  network?: string;
}

/** What was made for each request, by maker and variant. */
const made = new WeakMap<Context, Map<object, Map<string, unknown>>>();

/** Forgets what loaders have read for a request: called after a write, so that what follows reads anew. Gives it back. */
export function forget(ctx: Context): Context {
  made.delete(ctx);
  return ctx;
}

/**
 * Makes something once a request, and once for each different `variant` (plain data): loaders.
 * It lives as long as the request's context, so that nothing is shared between readers.
 */
export function perRequest<T, V = undefined>(
  create: (ctx: Context, variant: V) => T,
): (ctx: Context, ...variant: V extends undefined ? [] : [V]) => T {
  const maker = {};
  return (ctx, ...[variant]) => {
    const key = JSON.stringify(variant ?? null);
    const ofContext = made.get(ctx) ?? new Map<object, Map<string, unknown>>();
    made.set(ctx, ofContext);
    const ofMaker = ofContext.get(maker) ?? new Map<string, unknown>();
    ofContext.set(maker, ofMaker);
    if (!ofMaker.has(key)) ofMaker.set(key, create(ctx, variant as V));
    return ofMaker.get(key) as T;
  };
}
