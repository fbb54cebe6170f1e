import { type Database, type Job, notify } from '@koinipoli/kit';
import { toInstant } from '@koinipoli/schema';
import { type ClosingCall, selectClosingCalls } from '../db/closing-calls.js';
import { callClosing } from './desk.js';

/** Days before a call closes in which its readers are told. */
const ahead = 7;

/** Each morning: tells of the calls that close soon. Doing it twice tells nobody twice. */
export const tellClosing: Job = {
  at: '0 6 * * *',
  run: async (_payload, { database: { db } }) => {
    for (const call of await selectClosingCalls(db, ahead)) await tellOf(db, call);
  },
};

async function tellOf(db: Database, call: ClosingCall): Promise<void> {
  const { id, name, closesAt, url, topics, areas, legalForms } = call;
  await notify(db, {
    notice: callClosing,
    to: { topics, areas, legalForms },
    about: id,
    params: { name, closes: lastMoment(closesAt), page: url ?? '' },
  });
}

/** What closes at midnight is open until the day before. */
const lastMoment = (closesAt: string): Date => new Date(toInstant(closesAt).valueOf() - 1_000);
