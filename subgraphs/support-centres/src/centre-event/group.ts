import { groupArgs, groupOf, perMunicipality, perQuarter, perYear } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { SupportCentre } from '../support-centre/type.js';
import { CentreEventFilter } from './filter.js';
import { CentreEvent, CentreEventKind } from './type.js';

export const CentreEventGroup = groupOf(CentreEvent, {
  by: {
    KIND: { type: () => CentreEventKind, description: 'Kind.' },
    CENTRE: {
      type: () => SupportCentre,
      description: 'Centre with a part in it; one of two counts in both.',
    },
    TOPIC: { type: () => bridge(Topic), description: 'Topic; one about two counts in both.' },
    MUNICIPALITY: perMunicipality('Where it takes place'),
    QUARTER: perQuarter('First day of the event'),
    YEAR: perYear('First day of the event'),
  },
});

@ArgsType()
export class CentreEventGroupArgs extends groupArgs(CentreEventFilter, CentreEventGroup) {}
