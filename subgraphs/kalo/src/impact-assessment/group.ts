import { groupArgs, groupOf, perYear } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { AssessmentTool } from '../assessment-tool/type.js';
import { ImpactAssessmentFilter } from './filter.js';
import { ImpactAssessment } from './type.js';

/** Scores have no mean: each tool counts by a rule of its own. */
export const ImpactAssessmentGroup = groupOf(ImpactAssessment, {
  by: {
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic; an assessment on two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    TOOL: { type: () => AssessmentTool, description: 'Tool used.' },
    METHOD: { type: () => String, description: 'Method.' },
    YEAR: perYear('Start of the time assessed'),
  },
});

@ArgsType()
export class ImpactAssessmentGroupArgs extends groupArgs(ImpactAssessmentFilter, ImpactAssessmentGroup) {}
