import { defineList, provenanceOf, refer } from '@koinipoli/kit';
import type { Area, Project, Topic } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { activityDomains, targetGroups } from './table.js';

const domain = getTableColumns(activityDomains);

export const activityDomainList = defineList({
  name: 'activityDomains',
  from: activityDomains,
  id: domain.id,
  columns: {
    id: domain.id,
    ordinal: domain.ordinal,
    name: domain.name,
    goals: domain.goals,
    processes: domain.processes,
    project: refer(domain.project, 'id') as SQL<Project>,
    provenance: provenanceOf(activityDomains),
  },
  orders: { ORDINAL: { keys: [{ by: domain.ordinal, type: 'integer' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${domain.id} = ${key}`,
    project: (key) => sql`${domain.project} = ${key}`,
  },
});

const group = getTableColumns(targetGroups);

export const targetGroupList = defineList({
  name: 'targetGroups',
  from: targetGroups,
  id: group.id,
  columns: {
    id: group.id,
    topic: refer(group.topic, 'id') as SQL<Topic>,
    name: group.name,
    size: group.size,
    area: refer(group.area, 'id') as SQL<Area | null>,
    provenance: provenanceOf(targetGroups),
  },
  orders: { ORDINAL: { keys: [{ by: group.ordinal, type: 'integer' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${group.id} = ${key}`,
    domain: (key) => sql`${group.domain} = ${key}`,
  },
});
