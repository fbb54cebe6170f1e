import { act, actorOf, type Context, type Outcome, Refusal, refuse, updateRecords } from '@koinipoli/kit';
import { readText } from '../contribution/rules.js';
import { lockProposal } from './approve.js';
import { alertProposalRecord } from './record.js';
import { tellRaiser } from './tell.js';

/** Keeps a proposal from becoming an alert; it may be approved after all. */
export function refuseProposal(ctx: Context, id: string, reason: string | null): Promise<Outcome<string>> {
  return act(ctx.db, alertProposalRecord, async (tx) => {
    const given = reason === null ? { text: null, problems: [] } : readText(reason, 'reason', 500);
    refuse(...given.problems);
    const proposal = await lockProposal(tx, id);
    if (proposal['refused'])
      throw new Refusal({ path: ['id'], code: 'DUPLICATE', message: 'It is refused already.' });
    const actor = await actorOf(tx, ctx);
    const columns = { refused: true, reason: given.text };
    await updateRecords(tx, alertProposalRecord, { verb: 'refuse', actor, changes: [{ id, columns }] });
    await tellRaiser(tx, proposal, 'refused');
    return id;
  });
}
