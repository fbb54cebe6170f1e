import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { SupportCentre } from '../support-centre/type.js';
import { CentreServiceFilter } from './filter.js';
import { CentreService, CentreServiceKind } from './type.js';

export const CentreServiceGroup = groupOf(CentreService, {
  by: {
    KIND: { type: () => CentreServiceKind, description: 'Kind.' },
    CENTRE: { type: () => SupportCentre, description: 'Centre; one that two offer counts in both.' },
    TOPIC: { type: () => bridge(Topic), description: 'Topic; one about two counts in both.' },
    TARGET_GROUP: { type: () => bridge(Topic), description: 'Group of people; one for two counts in both.' },
    MUNICIPALITY: perMunicipality('Where the centres are that offer it, or what they serve'),
  },
});

@ArgsType()
export class CentreServiceGroupArgs extends groupArgs(CentreServiceFilter, CentreServiceGroup) {}
