import {
  aboutTopics,
  byEachRef,
  byEachValue,
  byMunicipality,
  byValue,
  byYear,
  defineGroups,
  defineList,
  duringPeriod,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  inMunicipality,
  isAnyOf,
  isOrganisation,
  ofOrganisations,
  onTopic,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  referOrganisation,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { SupportedVentureFilter } from './filter.js';
import type { SupportedVentureGroup } from './group.js';
import { supportedVentures as table } from './table.js';

const { id, name, description, stage, active, topics, period, places } = getTableColumns(table);

export const supportedVentureList = defineList({
  name: 'supportedVentures',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    stage,
    active,
    period,
    organisation: referOrganisation(table.organisation),
    topics: referAll(topics),
    area: refer(table.area, 'id'),
    centreIds: table.centres,
    serviceIds: table.services,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    stages: isAnyOf(stage),
    during: duringPeriod(period),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    municipalities: touchesMunicipalities(places),
    areas: touchesAreas(places),
    organisations: ofOrganisations(sql`array[${table.organisation}]`),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<SupportedVentureFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    centre: (key) => sql`${table.centres} @> array[${key}]`,
    organisation: isOrganisation(table.organisation),
    municipality: inMunicipality(places),
    topic: onTopic(topics),
  },
  visible: sql`${active}`,
});

export const supportedVentureGroups = defineGroups(supportedVentureList, {
  by: {
    STAGE: byValue(stage),
    CENTRE: byEachValue(table.centres),
    TOPIC: byEachRef(topics),
    MUNICIPALITY: byMunicipality(places),
    YEAR: byYear(sql`${period} ->> 'start'`),
  },
} satisfies Groups<typeof SupportedVentureGroup>);
