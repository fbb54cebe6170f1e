import type { Jobs } from '../job/definition.js';
import { eraseOverdue } from './erase.js';
import type { PersonalData } from './personal.js';

/** Each night: erases what is kept no longer. */
export const retentionJobs = (personal: readonly PersonalData[]): Jobs => ({
  'keep-retention': {
    at: '30 1 * * *',
    run: async (_payload, { database: { db }, log }) => {
      const erased = await eraseOverdue(db, personal);
      if (Object.keys(erased).length > 0) log.info({ erased }, 'erased what is kept no longer');
    },
  },
});
