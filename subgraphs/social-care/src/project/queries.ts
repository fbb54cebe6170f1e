import {
  defineList,
  greekOrder,
  isOrganisation,
  onTopic,
  provenanceOf,
  refer,
  referAll,
  referOrganisation,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { projectTouchingAreas } from '../db/links.js';
import { projects as table } from './table.js';

const { id, name, objects, goals, components, members, implementation, audience, indicators } =
  getTableColumns(table);

export const projectList = defineList({
  name: 'projects',
  from: table,
  id,
  columns: {
    id,
    name,
    objects,
    goals,
    components,
    members,
    implementation,
    targetGroups: referAll(audience),
    implementer: referOrganisation(table.implementer),
    municipality: refer(table.municipality, 'code'),
    indicatorIds: indicators,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${id} = ${key}`,
    implementer: isOrganisation(table.implementer),
    municipality: (key) => projectTouchingAreas(sql`array['area:' || ${key}]`),
    topic: onTopic(audience),
  },
});
