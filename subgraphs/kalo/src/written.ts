import { enrolmentResolvers, recordFields, recordResolvers, unverifiedResolver } from '@koinipoli/kit';
import { actionSessionById, actionSessionEnrolments } from './action-session/loaders.js';
import { actionSessionRecord } from './action-session/record.js';
import { ActionSession } from './action-session/type.js';
import { actionTopicById } from './action-topic/loaders.js';
import { actionTopicRecord } from './action-topic/record.js';
import { ActionTopic } from './action-topic/type.js';
import { assessmentToolById } from './assessment-tool/loaders.js';
import { assessmentToolRecord } from './assessment-tool/record.js';
import { AssessmentTool } from './assessment-tool/type.js';
import { records } from './db/records.js';
import { forumPostRecord, forumThreadRecord } from './forum-thread/record.js';
import { ForumPost, ForumThread } from './forum-thread/type.js';
import { impactAssessmentRecord } from './impact-assessment/record.js';
import { ImpactAssessment } from './impact-assessment/type.js';
import { kaloOrganisationById } from './kalo-organisation/loaders.js';
import { kaloOrganisationRecord } from './kalo-organisation/record.js';
import { KaloOrganisation } from './kalo-organisation/type.js';
import { offerById } from './offer/loaders.js';
import { offerRecord } from './offer/record.js';
import { Offer } from './offer/type.js';
import { participatoryActionById } from './participatory-action/loaders.js';
import { participatoryActionRecord } from './participatory-action/record.js';
import { ParticipatoryAction } from './participatory-action/type.js';
import { partnershipById } from './partnership/loaders.js';
import { partnershipRecord } from './partnership/record.js';
import { Partnership } from './partnership/type.js';
import { platformById } from './platform/loaders.js';
import { platformRecord } from './platform/record.js';
import { Platform } from './platform/type.js';
import { resourceById } from './resource/loaders.js';
import { resourceRecord } from './resource/record.js';
import { Resource } from './resource/type.js';
import { supportServiceById } from './support-service/loaders.js';
import { supportServiceRecord } from './support-service/record.js';
import { SupportService } from './support-service/type.js';
import { surveyById } from './survey/loaders.js';
import { surveyRecord } from './survey/record.js';
import { Survey } from './survey/type.js';

/** The verbs that the definitions of records give, what is noted of those with verbs of their own, and enrolment. */
export const writtenResolvers = [
  ...recordResolvers(kaloOrganisationRecord, KaloOrganisation, kaloOrganisationById),
  ...recordResolvers(partnershipRecord, Partnership, partnershipById),
  ...recordResolvers(offerRecord, Offer, offerById),
  ...recordResolvers(resourceRecord, Resource, resourceById),
  ...recordResolvers(supportServiceRecord, SupportService, supportServiceById),
  ...recordResolvers(assessmentToolRecord, AssessmentTool, assessmentToolById),
  ...recordResolvers(participatoryActionRecord, ParticipatoryAction, participatoryActionById),
  ...recordResolvers(actionTopicRecord, ActionTopic, actionTopicById),
  ...recordResolvers(actionSessionRecord, ActionSession, actionSessionById),
  ...recordResolvers(surveyRecord, Survey, surveyById),
  ...recordResolvers(platformRecord, Platform, platformById),
  recordFields({ definition: forumThreadRecord, type: ForumThread }),
  recordFields({ definition: forumPostRecord, type: ForumPost }),
  recordFields({ definition: impactAssessmentRecord, type: ImpactAssessment }),
  ...enrolmentResolvers(ActionSession, actionSessionEnrolments),
  unverifiedResolver('kalo', records),
] as const;
