import { enrolmentJobs } from '@koinipoli/kit';
import { centreEventEnrolments } from '../centre-event/queries.js';

/** What the network does outside of requests. */
export const jobs = enrolmentJobs(centreEventEnrolments);
