import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { ProviderType } from '../care-structure/type.js';
import { InterventionCategory } from '../intervention-category/type.js';
import { CareServiceFilter } from './filter.js';
import { CareService } from './type.js';

export const CareServiceGroup = groupOf(CareService, {
  by: {
    MUNICIPALITY: perMunicipality('Where it is given, or that it serves'),
    CATEGORY: { type: () => InterventionCategory, description: 'Line of the catalogue; null: outside it.' },
    TOPIC: { type: () => bridge(Topic), description: 'Need or subject; one on two counts in both.' },
    TARGET_GROUP: {
      type: () => bridge(Topic),
      description: 'Group of people; one for two counts in both; null: everyone.',
    },
    PROVIDER_TYPE: { type: () => ProviderType, description: 'Who provides.' },
  },
});

@ArgsType()
export class CareServiceGroupArgs extends groupArgs(CareServiceFilter, CareServiceGroup) {}
