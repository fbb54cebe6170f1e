import { defineDocument, followed, idsOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { groupsOfDomain } from '../db/document-parts.js';
import { activityDomains, targetGroups } from './table.js';

export const activityDomainDocument = defineDocument({
  kind: 'ActivityDomain',
  from: activityDomains,
  id: activityDomains.id,
  name: activityDomains.name,
  description: textOf([activityDomains.goals], 20_000),
  words: textOf([activityDomains.processes]),
  partOf: idsOf(activityDomains.project),
  targetGroups: groupsOfDomain,
  follows: [followed(targetGroups.domain, targetGroups.id)],
});

export const targetGroupDocument = defineDocument({
  kind: 'TargetGroup',
  from: targetGroups,
  id: targetGroups.id,
  name: targetGroups.name,
  partOf: idsOf(targetGroups.domain),
  targetGroups: sql`array[${targetGroups.topic}]`,
  areas: sql`array_remove(array[${targetGroups.area}], null)`,
});
