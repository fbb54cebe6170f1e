import {
  type Author,
  actorOf,
  attempt,
  type Database,
  type NotedConcept,
  type Outcome,
  Refusal,
  updateRecords,
} from '@koinipoli/kit';
import { rejoin } from './learn.js';
import { lockIdentity, type Standing, selectStanding } from './queries.js';
import { identityCandidates } from './table.js';
import type { IdentityDecision } from './type.js';

/** Candidates as the network notes what changes them. */
const concept: NotedConcept = { kind: 'IdentityCandidate', table: identityCandidates, fields: {} };

/** A decision, and who took it. */
export interface Deciding extends Author {
  candidate: string;
  decision: IdentityDecision;
}

/**
 * Decides about a candidate, with a revision that says who did. Who decides about something that somebody else has
 * decided meanwhile is told so, and so is who would join what another decision holds apart. Gives its id.
 */
export async function decideIdentity(
  db: Database,
  { candidate, decision, ...author }: Deciding,
): Promise<Outcome<string>> {
  return attempt(db, async (tx) => {
    await lockIdentity(tx);
    const standing = await selectStanding(tx, candidate);
    if (!standing) throw new Refusal(notFound);
    if (!isOpenTo(decision, standing)) throw new Refusal(decided(standing));
    const actor = await actorOf(tx, author);
    await updateRecords(tx, concept, {
      verb: decision.toLowerCase(),
      actor,
      changes: [
        {
          id: candidate,
          columns: {
            decision: decision === 'UNDO' ? null : decision,
            held: decision === 'UNDO',
            decidedAt: new Date().toISOString(),
            decidedBy: actor.role,
          },
        },
      ],
    });
    await rejoin(tx, [standing.one, standing.other]);
    const now = await selectStanding(tx, candidate);
    if (decision === 'CONFIRM' && !now?.isOne) throw new Refusal(heldApart);
    return candidate;
  });
}

const isOpenTo = (decision: IdentityDecision, { decision: before, byItself }: Standing): boolean =>
  decision === 'UNDO' ? before !== null || byItself : before === null;

const notFound = {
  path: ['candidate'],
  code: 'NOT_FOUND' as const,
  message: 'There is no such candidate; organisations that changed may no longer be alike.',
};

const decided = ({ decision, state }: Standing) => ({
  path: ['decision'],
  code: 'STALE_VERSION' as const,
  message:
    decision === null
      ? `There is nothing to take back: the candidate is ${state}. Read it again and decide anew.`
      : `Somebody has decided meanwhile: ${decision}. Read it again; UNDO takes that back.`,
});

const heldApart = {
  path: ['decision'],
  code: 'INVALID' as const,
  message:
    'Another decision says that organisations which are joined with these are two. Undo that one first.',
};
