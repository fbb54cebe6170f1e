import { type Database, notify, writing } from '@koinipoli/kit';
import { alertDeadline, alertOverdue } from '../notice/desk.js';
import { selectPressing } from './queries.js';

/**
 * Tells those who asked of alerts whose deadline is near or has passed, and that nobody has resolved: each of them once
 * of each alert and of each of the two, however often this runs.
 */
export async function tellOfDeadlines(db: Database): Promise<void> {
  const pressing = await selectPressing(db);
  if (pressing.length === 0) return;
  await writing(db, async (tx) => {
    for (const { id, name, deadline, passed, topics, areas } of pressing)
      await notify(tx, {
        notice: passed ? alertOverdue : alertDeadline,
        to: { topics, areas },
        about: id,
        params: { name, deadline: new Date(deadline) },
      });
  });
}
