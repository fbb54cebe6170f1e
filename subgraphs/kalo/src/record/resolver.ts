import { recordFacet } from '@koinipoli/kit';
import { Indicator } from '@koinipoli/schema';
import { actionSessionById } from '../action-session/loaders.js';
import { ActionSession } from '../action-session/type.js';
import { actionTopicById } from '../action-topic/loaders.js';
import { ActionTopic } from '../action-topic/type.js';
import { activityDomainById, targetGroupById } from '../activity-domain/loaders.js';
import { ActivityDomain, TargetGroup } from '../activity-domain/type.js';
import { assessmentToolById } from '../assessment-tool/loaders.js';
import { AssessmentTool } from '../assessment-tool/type.js';
import { forumThreadById } from '../forum-thread/loaders.js';
import { ForumThread } from '../forum-thread/type.js';
import { impactAssessmentById } from '../impact-assessment/loaders.js';
import { ImpactAssessment } from '../impact-assessment/type.js';
import { indicatorById } from '../indicator/loaders.js';
import { kaloOrganisationById } from '../kalo-organisation/loaders.js';
import { KaloOrganisation } from '../kalo-organisation/type.js';
import { offerById } from '../offer/loaders.js';
import { Offer } from '../offer/type.js';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { platformById } from '../platform/loaders.js';
import { Platform } from '../platform/type.js';
import { resourceById } from '../resource/loaders.js';
import { Resource } from '../resource/type.js';
import { supportServiceById } from '../support-service/loaders.js';
import { SupportService } from '../support-service/type.js';
import { surveyById } from '../survey/loaders.js';
import { Survey } from '../survey/type.js';

/** A public record of the social economy, from wherever the index leads to it. */
export const RecordResolver = recordFacet({
  field: 'kalo',
  union: 'KaloRecord',
  kinds: {
    KaloOrganisation: [KaloOrganisation, kaloOrganisationById],
    Resource: [Resource, resourceById],
    Indicator: [Indicator, indicatorById],
    SupportService: [SupportService, supportServiceById],
    Offer: [Offer, offerById],
    AssessmentTool: [AssessmentTool, assessmentToolById],
    ImpactAssessment: [ImpactAssessment, impactAssessmentById],
    ActivityDomain: [ActivityDomain, activityDomainById],
    TargetGroup: [TargetGroup, targetGroupById],
    Platform: [Platform, platformById],
    ParticipatoryAction: [ParticipatoryAction, participatoryActionById],
    ActionTopic: [ActionTopic, actionTopicById],
    ActionSession: [ActionSession, actionSessionById],
    ForumThread: [ForumThread, forumThreadById],
    Survey: [Survey, surveyById],
  },
});
