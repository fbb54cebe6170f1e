import { type Jobs, writing } from '@koinipoli/kit';
import { tellOfDeadlines } from '../care-alert/tell.js';
import { forgetContributions } from '../contribution/queries.js';

/** What the network does outside of requests. */
export const jobs: Jobs = {
  'tell-of-deadlines': {
    at: '*/10 * * * *',
    run: (_, { database: { db } }) => tellOfDeadlines(db),
  },
  'forget-contributions': {
    at: '40 1 * * *',
    run: (_, { database: { db } }) => writing(db, forgetContributions),
  },
};
