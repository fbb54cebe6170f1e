import { FeedFault, OtherEpoch } from './fault.js';
import { clearIncoming, gatherIncoming, type RebuildParts } from './gather.js';
import { swapIndex } from './swap.js';

/**
 * Reads a network's feed from zero beside the live index, which answers meanwhile, and swaps by differences. One that was
 * interrupted goes on where it was. Throws FeedFault where the feed cannot be read.
 */
export async function rebuildIndex(parts: RebuildParts, from: string | null): Promise<void> {
  for (let cursor = from, epochs = 0; ; cursor = null, epochs += 1) {
    if (epochs > 2) throw new FeedFault('BROKEN', 'It changes its epoch while it is read.');
    if (cursor === null) await clearIncoming(parts.db, parts.source.network);
    try {
      await gatherIncoming(parts, cursor);
      return await swapIndex(parts);
    } catch (error) {
      if (!(error instanceof OtherEpoch)) throw error;
    }
  }
}
