import DataLoader from 'dataloader';
import { type Context, perRequest } from './context.js';

/**
 * Reads something for many keys of a level at once, each once a request: for what is no list. `read` gives one value
 * for each key, in their order; keys and questions are plain data.
 */
export function batched<K, V, Q>(read: (ctx: Context, keys: readonly K[], question: Q) => Promise<V[]>) {
  const loaders = perRequest((ctx, { question }: { question: Q }) => {
    const all = (keys: readonly K[]) => read(ctx, keys, question);
    return new DataLoader<K, V, string>(all, { cacheKeyFn: (key) => JSON.stringify(key) });
  });
  return (ctx: Context, key: K, question: Q): Promise<V> => loaders(ctx, { question }).load(key);
}
