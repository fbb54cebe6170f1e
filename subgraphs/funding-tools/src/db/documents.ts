import type { DocumentDefinition } from '@koinipoli/kit';
import { fundingCallDocument } from '../funding-call/document.js';
import { fundingProgrammeDocument } from '../funding-programme/document.js';
import { fundingToolDocument } from '../funding-tool/document.js';
import { grantDocument } from '../grant/document.js';
import { organisationDocument } from '../organisation/document.js';
import { projectDocument } from '../project/document.js';

/** What the network tells the index: all its concepts, for all of them are public. */
export const documents: readonly DocumentDefinition[] = [
  organisationDocument,
  fundingProgrammeDocument,
  projectDocument,
  fundingToolDocument,
  fundingCallDocument,
  grantDocument,
];
