import { recordFacet } from '@koinipoli/kit';
import { fundingCallById } from '../funding-call/loaders.js';
import { FundingCall } from '../funding-call/type.js';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { fundingToolById } from '../funding-tool/loaders.js';
import { FundingTool } from '../funding-tool/type.js';
import { grantById } from '../grant/loaders.js';
import { Grant } from '../grant/type.js';
import { projectById } from '../project/loaders.js';
import { Project } from '../project/type.js';

/** A public record of funding, from wherever the index leads to it. */
export const RecordResolver = recordFacet({
  field: 'funding',
  union: 'FundingRecord',
  kinds: {
    FundingProgramme: [FundingProgramme, fundingProgrammeById],
    FundingTool: [FundingTool, fundingToolById],
    FundingCall: [FundingCall, fundingCallById],
    Grant: [Grant, grantById],
    Project: [Project, projectById],
  },
});
