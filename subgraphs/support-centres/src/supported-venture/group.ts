import { groupArgs, groupOf, perMunicipality, perYear } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { VentureStage } from '../centre-service/type.js';
import { SupportCentre } from '../support-centre/type.js';
import { SupportedVentureFilter } from './filter.js';
import { SupportedVenture } from './type.js';

export const SupportedVentureGroup = groupOf(SupportedVenture, {
  by: {
    STAGE: { type: () => VentureStage, description: 'Stage.' },
    CENTRE: { type: () => SupportCentre, description: 'Centre; one that two support counts in both.' },
    TOPIC: { type: () => bridge(Topic), description: 'Topic; one that works on two counts in both.' },
    MUNICIPALITY: perMunicipality('Where it is'),
    YEAR: perYear('Start of the support (`filter.during` asks for any day of it)'),
  },
});

@ArgsType()
export class SupportedVentureGroupArgs extends groupArgs(SupportedVentureFilter, SupportedVentureGroup) {}
