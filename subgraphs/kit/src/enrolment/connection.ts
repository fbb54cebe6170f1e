import { Enrolment } from '@koinipoli/schema';
import { connectionOf } from '../list/connection.js';

/** A page of those who enrolled, the same in every network where one does. */
export const EnrolmentConnection = connectionOf(Enrolment, { shareable: true });
