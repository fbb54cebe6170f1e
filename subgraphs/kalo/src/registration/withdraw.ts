import { attempt, type Context, type Outcome, pseudonymOf, refuse } from '@koinipoli/kit';
import { and, eq, sql } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { registrationContacts, registrations } from './table.js';

/** Takes one's own registration back, and forgets whom the network could ask. */
export function withdrawRegistration(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const applicant = await pseudonymOf(tx, ctx.viewer);
    const own = and(eq(registrations.id, id), eq(registrations.applicant, applicant));
    const [found] = await tx
      .select({ status: registrations.status })
      .from(registrations)
      .where(own)
      .for('update');
    if (found?.status !== 'PENDING')
      refuse(
        found
          ? problem('CLOSED', ['id'], 'It is decided already.')
          : problem('NOT_FOUND', ['id'], 'None of your registrations has that id.'),
      );
    await tx.update(registrations).set({ status: 'WITHDRAWN', decidedAt: sql`now()` }).where(own);
    await tx.delete(registrationContacts).where(eq(registrationContacts.registration, id));
    return id;
  });
}
