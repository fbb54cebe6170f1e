import { forgetPast, type Jobs, moveQueues } from '@koinipoli/kit';
import { actionSessionEnrolments } from '../action-session/loaders.js';

/** What the network does by itself. */
export const jobs: Jobs = {
  'move-session-queues': {
    at: '* * * * *',
    run: async (_, { database }) => void (await moveQueues(database.db, actionSessionEnrolments)),
  },
  'forget-session-enrolments': {
    at: '20 3 * * *',
    run: async (_, { database }) => void (await forgetPast(database.db, actionSessionEnrolments)),
  },
};
