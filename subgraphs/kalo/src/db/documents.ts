import type { DocumentDefinition } from '@koinipoli/kit';
import { actionSessionDocument } from '../action-session/document.js';
import { actionTopicDocument } from '../action-topic/document.js';
import { activityDomainDocument, targetGroupDocument } from '../activity-domain/document.js';
import { assessmentToolDocument } from '../assessment-tool/document.js';
import { forumThreadDocument } from '../forum-thread/document.js';
import { impactAssessmentDocument } from '../impact-assessment/document.js';
import { indicatorDocument } from '../indicator/document.js';
import { kaloOrganisationDocument } from '../kalo-organisation/document.js';
import { offerDocument } from '../offer/document.js';
import { organisationDocument } from '../organisation/document.js';
import { participatoryActionDocument } from '../participatory-action/document.js';
import { platformDocument } from '../platform/document.js';
import { resourceDocument } from '../resource/document.js';
import { supportServiceDocument } from '../support-service/document.js';
import { surveyDocument } from '../survey/document.js';

/**
 * What the network tells the index. Registrations, enrolments, answers and who wrote anything are not in it; partnerships
 * are part of the bodies that state them.
 */
export const documents: readonly DocumentDefinition[] = [
  organisationDocument,
  kaloOrganisationDocument,
  activityDomainDocument,
  targetGroupDocument,
  platformDocument,
  participatoryActionDocument,
  actionTopicDocument,
  actionSessionDocument,
  forumThreadDocument,
  surveyDocument,
  resourceDocument,
  indicatorDocument,
  supportServiceDocument,
  offerDocument,
  assessmentToolDocument,
  impactAssessmentDocument,
];
