import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { registrationContactList, registrationList } from './queries.js';

export const registrationPages = pagesOf(registrationList);
export const registrationById = oneBy(registrationList, 'id');
export const registrationsRepeating = manyBy(registrationList, 'repeated', { most: 100 });
export const contactByRegistration = oneBy(registrationContactList, 'id');
