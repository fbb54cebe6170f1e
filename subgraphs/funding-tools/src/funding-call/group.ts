import { groupArgs, groupOf, perMunicipality, perQuarter, perYear } from '@koinipoli/kit';
import { bridge, FundingProgramme, LegalForm, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { FundingToolKind } from '../funding-tool/type.js';
import { FundingCallFilter } from './filter.js';
import { FundingCall, FundingCallStatus } from './type.js';

export const FundingCallGroup = groupOf(FundingCall, {
  by: {
    STATUS: { type: () => FundingCallStatus, description: 'State, now.' },
    KIND: { type: () => FundingToolKind, description: 'Kind of its tool; null: no tool.' },
    PROGRAMME: { type: () => bridge(FundingProgramme), description: 'Programme.' },
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic of the call; one on two counts in both. Exactly this one: the filter finds narrower ones too, and those of its tool.',
    },
    LEGAL_FORM: {
      type: () => LegalForm,
      description:
        'Legal form that may apply, every one that is named, also beside those of `filter.legalForms`; null: names none, open to all, and counted in no other group.',
    },
    MUNICIPALITY: perMunicipality('Where applicants must be'),
    QUARTER: perQuarter('Closing'),
    YEAR: perYear('Closing'),
  },
});

@ArgsType()
export class FundingCallGroupArgs extends groupArgs(FundingCallFilter, FundingCallGroup) {}
