import type { Context, Outcome } from '@koinipoli/kit';
import { refuse } from '../problem/refuse.js';
import { neededWords, tidied } from '../problem/rules.js';
import { decideRegistration } from './decide.js';

/** Does not accept a registration, and says why. */
export function refuseRegistration(ctx: Context, id: string, reason: string): Promise<Outcome<string>> {
  const words = tidied(reason);
  return decideRegistration(ctx, id, async () => {
    refuse(...neededWords(['reason'], words, 1000));
    return { status: 'REFUSED', reason: words };
  });
}
