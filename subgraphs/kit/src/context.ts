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
}

/**
 * Makes something once a request, and once for each different `variant` (plain data): loaders.
 * It lives as long as the request's context, so that nothing is shared between readers.
 */
export function perRequest<T, V = undefined>(
  create: (ctx: Context, variant: V) => T,
): (ctx: Context, ...variant: V extends undefined ? [] : [V]) => T {
  const made = new WeakMap<Context, Map<string, T>>();
  return (ctx, ...[variant]) => {
    const key = JSON.stringify(variant ?? null);
    const ofRequest = made.get(ctx) ?? new Map<string, T>();
    made.set(ctx, ofRequest);
    if (!ofRequest.has(key)) ofRequest.set(key, create(ctx, variant as V));
    return ofRequest.get(key) as T;
  };
}
