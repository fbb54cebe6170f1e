import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { OfferFilter } from './filter.js';
import { Offer, OfferKind } from './type.js';

export const OfferGroup = groupOf(Offer, {
  by: {
    KIND: { type: () => OfferKind, description: 'What it is about.' },
    WANTED: { type: () => Boolean, description: 'True: looked for; false: offered.' },
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic; an offer on two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    MUNICIPALITY: perMunicipality('Where it holds'),
  },
});

@ArgsType()
export class OfferGroupArgs extends groupArgs(OfferFilter, OfferGroup) {}
