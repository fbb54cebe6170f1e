import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { ArgsType } from 'type-graphql';
import { Area } from '../area/type.js';
import { Network } from '../network/type.js';
import { Topic } from '../topic/type.js';
import { RecordFilter } from './filter.js';
import { IndexRecord } from './type.js';

export const RecordGroup = groupOf(IndexRecord, {
  by: {
    NETWORK: { type: () => Network, description: 'Owning network; null: the hub itself.' },
    KIND: { type: () => String, description: 'Type of record, `CareService`.' },
    MUNICIPALITY: perMunicipality('Where it is, or what it serves'),
    AREA: {
      type: () => Area,
      description: 'Area below the municipality; one in two counts in both, one that names none is unknown.',
    },
    TOPIC: { type: () => Topic, description: 'Topic; one on two counts in both.' },
    TARGET_GROUP: { type: () => Topic, description: 'Group of people served; one for two counts in both.' },
  },
  rate: 'Records for 10,000 residents of the municipality or, where grouped by it, of the area; null: grouped by neither, or population unknown.',
});

@ArgsType()
export class RecordGroupArgs extends groupArgs(RecordFilter, RecordGroup) {}
