import { groupArgs, groupOf } from '@koinipoli/kit';
import { bridge, Municipality, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { NeedRecordFilter } from './filter.js';
import { CoverageLevel, NeedRecord } from './type.js';

export const NeedRecordGroup = groupOf(NeedRecord, {
  by: {
    MUNICIPALITY: { type: () => bridge(Municipality), description: 'Where it is recorded.' },
    TOPIC: { type: () => bridge(Topic), description: 'The need.' },
    TARGET_GROUP: { type: () => bridge(Topic), description: 'Whose it is; null: of all.' },
    COVERAGE: { type: () => CoverageLevel, description: 'How far it is covered.' },
  },
});

@ArgsType()
export class NeedRecordGroupArgs extends groupArgs(NeedRecordFilter, NeedRecordGroup) {}
