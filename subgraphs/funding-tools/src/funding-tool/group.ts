import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, FundingProgramme, LegalForm, Organisation, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';

import { FundingToolFilter } from './filter.js';
import { FundingTool, FundingToolKind } from './type.js';

export const FundingToolGroup = groupOf(FundingTool, {
  by: {
    KIND: { type: () => FundingToolKind, description: 'Kind.' },
    PROVIDER: { type: () => bridge(Organisation), description: 'Who provides it.' },
    PROGRAMME: { type: () => bridge(FundingProgramme), description: 'Programme that pays for it.' },
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'What it is for; a tool for two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    LEGAL_FORM: {
      type: () => LegalForm,
      description:
        'Legal form that may apply, every one that is named, also beside those of `filter.legalForms`; null: names none, open to all, and counted in no other group.',
    },
    MUNICIPALITY: perMunicipality('Where it applies'),
  },
});

@ArgsType()
export class FundingToolGroupArgs extends groupArgs(FundingToolFilter, FundingToolGroup) {}
