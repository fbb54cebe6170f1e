import {
  act,
  actorOf,
  type Context,
  type Database,
  deleteRecords,
  insertRecords,
  lockRecords,
  type Outcome,
  type RecordRow,
  Refusal,
} from '@koinipoli/kit';
import { alertProposalRecord, raisedAlertRecord } from './record.js';
import { tellRaiser } from './tell.js';

/** Makes an alert of what a member raised; gives the alert's id. */
export function approveProposal(ctx: Context, id: string): Promise<Outcome<string>> {
  return act(ctx.db, raisedAlertRecord, async (tx) => {
    const proposal = await lockProposal(tx, id);
    const said = Object.keys(raisedAlertRecord.fields).map((field) => [field, proposal[field]]);
    const actor = await actorOf(tx, ctx);
    const alert = `${raisedAlertRecord.prefix}:${id.split(':')[1]}`;
    const columns = { ...Object.fromEntries(said), languages: proposal['languages'] };
    await insertRecords(tx, raisedAlertRecord, { verb: 'create', actor, changes: [{ id: alert, columns }] });
    await deleteRecords(tx, alertProposalRecord, { verb: 'approve', actor, ids: [id] });
    await tellRaiser(tx, proposal, 'approved');
    return alert;
  });
}

/** A proposal that nobody else decides about meanwhile. Throws Refusal where there is none. */
export async function lockProposal(tx: Database, id: string): Promise<RecordRow> {
  const found = (await lockRecords(tx, alertProposalRecord, [id])).get(id);
  if (found) return found.record;
  throw new Refusal({
    path: ['id'],
    code: 'NOT_FOUND',
    message: 'Nothing of that id waits in this network; was it approved already?',
  });
}
