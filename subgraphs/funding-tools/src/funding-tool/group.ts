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
    TOPIC: { type: () => bridge(Topic), description: 'What it is for; a tool for two counts in both.' },
    LEGAL_FORM: { type: () => LegalForm, description: 'Legal form that may apply; null: any.' },
    MUNICIPALITY: perMunicipality('Where it applies'),
  },
});

@ArgsType()
export class FundingToolGroupArgs extends groupArgs(FundingToolFilter, FundingToolGroup) {}
