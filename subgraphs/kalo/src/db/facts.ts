import { declaredCoverage, type FactFile } from '@koinipoli/kit';
import { actionSessions } from '../action-session/table.js';
import { actionTopics } from '../action-topic/table.js';
import { activityDomains, targetGroups } from '../activity-domain/table.js';
import { assessmentTools } from '../assessment-tool/table.js';
import { forumPosts, forumThreads } from '../forum-thread/table.js';
import { impactAssessments } from '../impact-assessment/table.js';
import { indicators, observations } from '../indicator/table.js';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { offers } from '../offer/table.js';
import { organisations } from '../organisation/table.js';
import { participatoryActions } from '../participatory-action/table.js';
import { partnerships } from '../partnership/table.js';
import { platforms } from '../platform/table.js';
import { projects } from '../project/table.js';
import { resources } from '../resource/table.js';
import { supportServices } from '../support-service/table.js';
import { surveys } from '../survey/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part; of the bodies themselves they name none. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: kaloOrganisations, file: data('kalo-organisations.json') },
  { table: projects, file: data('projects.json') },
  { table: activityDomains, file: data('activity-domains.json') },
  { table: targetGroups, file: data('target-groups.json') },
  { table: platforms, file: data('platforms.json') },
  { table: participatoryActions, file: data('participatory-actions.json') },
  { table: actionTopics, file: data('action-topics.json') },
  { table: actionSessions, file: data('action-sessions.json') },
  { table: forumThreads, file: data('forum-threads.json') },
  { table: forumPosts, file: data('forum-posts.json') },
  { table: surveys, file: data('surveys.json') },
  { table: partnerships, file: data('partnerships.json') },
  { table: resources, file: data('resources.json') },
  { table: indicators, file: data('indicators.json') },
  { table: observations, file: data('observations.json') },
  { table: supportServices, file: data('support-services.json') },
  { table: offers, file: data('offers.json') },
  { table: assessmentTools, file: data('assessment-tools.json') },
  { table: impactAssessments, file: data('impact-assessments.json') },
  { table: declaredCoverage, file: data('coverage.json') },
];
