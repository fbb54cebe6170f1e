import {
  aboutTopics,
  areasOfMunicipalities,
  byEachRef,
  byEachValue,
  byMunicipality,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  isAnyOf,
  provenanceFilters,
  provenanceOf,
  referAll,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  areasOfService,
  contactOfService,
  operatorsOfService,
  placesOfService,
  serviceOfOrganisations,
  serviceOnTopic,
  serviceTouchingAreas,
} from '../db/links.js';
import type { CentreServiceFilter } from './filter.js';
import type { CentreServiceGroup } from './group.js';
import { centreServices as table } from './table.js';

const { id, name, description, active, kind, ventureStages, eligibility, fees, topics, targetGroups } =
  getTableColumns(table);

export const centreServiceList = defineList({
  name: 'centreServices',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    active,
    kind,
    ventureStages,
    eligibility,
    fees,
    contact: contactOfService,
    centreIds: table.centres,
    organisations: operatorsOfService,
    areas: areasOfService,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: (codes) => serviceTouchingAreas(areasOfMunicipalities(codes)),
    areas: (ids) => serviceTouchingAreas(sql`${ids()}::text[]`),
    organisations: serviceOfOrganisations,
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<CentreServiceFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    centre: (key) => sql`${table.centres} @> array[${key}]`,
    municipality: (key) => serviceTouchingAreas(sql`array['area:' || ${key}]`),
    topic: serviceOnTopic,
  },
  visible: sql`${active}`,
});

export const centreServiceGroups = defineGroups(centreServiceList, {
  by: {
    KIND: byValue(kind),
    CENTRE: byEachValue(table.centres),
    TOPIC: byEachRef(topics),
    TARGET_GROUP: byEachRef(targetGroups),
    MUNICIPALITY: byMunicipality(placesOfService),
  },
} satisfies Groups<typeof CentreServiceGroup>);
