import { groupArgs, groupOf, perMunicipality, perQuarter, perYear } from '@koinipoli/kit';
import { bridge, FundingProgramme, Organisation, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { GrantFilter } from './filter.js';
import { Grant } from './type.js';

export const GrantGroup = groupOf(Grant, {
  by: {
    MUNICIPALITY: perMunicipality('Where it is spent'),
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic; a grant on two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    FUNDER: { type: () => bridge(Organisation), description: 'Who gives.' },
    RECIPIENT: { type: () => bridge(Organisation), description: 'Who gets.' },
    PROGRAMME: { type: () => bridge(FundingProgramme), description: 'Programme.' },
    QUARTER: perQuarter('Award'),
    YEAR: perYear('Award'),
  },
  numbers: { amountAwarded: 'Money awarded in EUR; amounts in other currencies are left out.' },
});

@ArgsType()
export class GrantGroupArgs extends groupArgs(GrantFilter, GrantGroup) {}
