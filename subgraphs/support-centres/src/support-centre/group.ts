import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, FundingProgramme, Organisation } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { CentreServiceKind } from '../centre-service/type.js';
import { SupportCentreFilter } from './filter.js';
import { SupportCentre, SupportCentreFormality } from './type.js';

export const SupportCentreGroup = groupOf(SupportCentre, {
  by: {
    FORMALITY: { type: () => SupportCentreFormality, description: 'Formal or informal.' },
    MUNICIPALITY: perMunicipality('Where it is, or what it serves'),
    SERVICE: {
      type: () => CentreServiceKind,
      description: 'Kind of service that runs; a centre that offers two counts in both.',
    },
    FUNDER: { type: () => bridge(Organisation), description: 'Who pays for it.' },
    PROGRAMME: { type: () => bridge(FundingProgramme), description: 'The programme that pays for it.' },
  },
});

@ArgsType()
export class SupportCentreGroupArgs extends groupArgs(SupportCentreFilter, SupportCentreGroup) {}
