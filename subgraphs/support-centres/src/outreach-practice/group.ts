import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { ArgsType } from 'type-graphql';
import { SupportCentre } from '../support-centre/type.js';
import { OutreachPracticeFilter } from './filter.js';
import { OutreachEventType, OutreachPartnerKind, OutreachPractice } from './type.js';

export const OutreachPracticeGroup = groupOf(OutreachPractice, {
  by: {
    CENTRE: { type: () => SupportCentre, description: 'Centre; one of two counts in both.' },
    EVENT_TYPE: {
      type: () => OutreachEventType,
      description: 'Kind of event; one that uses two counts in both.',
    },
    PARTNER: {
      type: () => OutreachPartnerKind,
      description: 'Kind of structure; one that links with two counts in both.',
    },
    MUNICIPALITY: perMunicipality('Where the structures are and the centres, or what these serve'),
  },
});

@ArgsType()
export class OutreachPracticeGroupArgs extends groupArgs(OutreachPracticeFilter, OutreachPracticeGroup) {}
