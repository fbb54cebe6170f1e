import type { DocumentDefinition } from '@koinipoli/kit';
import { centreEventDocument } from '../centre-event/document.js';
import { centreServiceDocument } from '../centre-service/document.js';
import { organisationDocument } from '../organisation/document.js';
import { outreachPracticeDocument } from '../outreach-practice/document.js';
import { supportCentreDocument } from '../support-centre/document.js';
import { supportedVentureDocument } from '../supported-venture/document.js';

/** What the network tells the index; who enrols in its events is not in it. */
export const documents: readonly DocumentDefinition[] = [
  organisationDocument,
  supportCentreDocument,
  centreServiceDocument,
  outreachPracticeDocument,
  centreEventDocument,
  supportedVentureDocument,
];
