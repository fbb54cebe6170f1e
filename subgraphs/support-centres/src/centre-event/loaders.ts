import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreById } from '../support-centre/loaders.js';
import { attachmentList, centreEventGroups, centreEventList, eventParticipationList } from './queries.js';

export const centreEventPages = pagesOf(centreEventList);
export const centreEventById = oneBy(centreEventList, 'id');
export const groupedCentreEvents = groupsOf(centreEventGroups, { CENTRE: supportCentreById });
export const centreEventsByWhole = manyBy(centreEventList, 'whole');

export const eventParticipationById = oneBy(eventParticipationList, 'id');
export const participationsByEvent = manyBy(eventParticipationList, 'event');
export const participationsByCentre = manyBy(eventParticipationList, 'centre');
export const participationsByOrganisation = manyBy(eventParticipationList, 'organisation');

export const attachmentById = oneBy(attachmentList, 'id');
export const attachmentsByCentre = manyBy(attachmentList, 'centre');
export const attachmentsByEvent = manyBy(attachmentList, 'event');
