import { type Context, type Outcome, refuse } from '@koinipoli/kit';
import { registrationRefused } from '../notice/desk.js';
import { neededWords, tidied } from '../problem/rules.js';
import { decideRegistration } from './decide.js';
import { tellApplicant } from './tell.js';

/** Does not accept a registration, and says why. */
export function refuseRegistration(ctx: Context, id: string, reason: string): Promise<Outcome<string>> {
  const words = tidied(reason);
  return decideRegistration(ctx, id, async (tx, registration) => {
    refuse(...neededWords(['reason'], words, 1000));
    await tellApplicant(tx, registrationRefused, registration);
    return { status: 'REFUSED', reason: words };
  });
}
