import { connectionOf } from '@koinipoli/kit';
import { Offer } from './type.js';

export const OfferConnection = connectionOf(Offer);
