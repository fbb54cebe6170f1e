import { batched, groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { offerAnswerList, offerGroups, offerList, selectOfferAnswers } from './queries.js';
import type { OfferAnswer } from './type.js';

export const offerPages = pagesOf(offerList);
export const offerById = oneBy(offerList, 'id');
export const groupedOffers = groupsOf(offerGroups);

export const offerAnswerById = oneBy(offerAnswerList, 'id');

/** The answers to an offer that the viewer may see. */
export const answersByOffer = batched<string, OfferAnswer[], null>((ctx, ids) =>
  selectOfferAnswers(ctx.db, ids, ctx.viewer.organisations),
);
