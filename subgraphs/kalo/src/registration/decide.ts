import { attempt, type Context, type Database, type Outcome, pseudonymOf, refuse } from '@koinipoli/kit';
import { eq, sql } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { registrations } from './table.js';

/** A registration as the database keeps it. */
export type RegistrationRow = typeof registrations.$inferSelect;

/** What a decision leaves in the registration. */
type Decision = Partial<Pick<RegistrationRow, 'status' | 'reason' | 'organisation'>>;

/** Decides on a registration that waits, once, and never on one's own. */
export function decideRegistration(
  ctx: Context,
  id: string,
  decide: (tx: Database, registration: RegistrationRow) => Promise<Decision>,
): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const moderator = await pseudonymOf(tx, ctx.viewer);
    const [found] = await tx.select().from(registrations).where(eq(registrations.id, id)).for('update');
    if (!found) refuse(problem('NOT_FOUND', ['id'], 'No registration has that id.'));
    const registration = found as RegistrationRow;
    if (registration.status !== 'PENDING') refuse(problem('CLOSED', ['id'], 'It is decided already.'));
    if (registration.applicant === moderator)
      refuse(problem('INVALID', ['id'], 'It is your own; somebody else has to decide on it.'));
    const decision = await decide(tx, registration);
    await tx
      .update(registrations)
      .set({ ...decision, decidedAt: sql`now()` })
      .where(eq(registrations.id, id));
    return id;
  });
}
