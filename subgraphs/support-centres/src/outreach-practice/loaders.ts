import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreById } from '../support-centre/loaders.js';
import { outreachPracticeGroups, outreachPracticeList } from './queries.js';

export const outreachPracticePages = pagesOf(outreachPracticeList);
export const outreachPracticeById = oneBy(outreachPracticeList, 'id');
export const outreachPracticesByCentre = manyBy(outreachPracticeList, 'centre');
export const outreachPracticesByOrganisation = manyBy(outreachPracticeList, 'organisation');
export const groupedOutreachPractices = groupsOf(outreachPracticeGroups, { CENTRE: supportCentreById });
