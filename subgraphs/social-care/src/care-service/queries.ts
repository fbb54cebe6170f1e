import {
  aboutTopics,
  areasOfMunicipalities,
  byEachRef,
  byMunicipality,
  byRef,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  isAnyOf,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  speaksAny,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { serviceForAlert, serviceForNeed } from '../db/links.js';
import {
  areasOfService,
  atOnePlace,
  isOpenPlace,
  isPlaceIn,
  isPlaceNear,
  isPlaceThatSuits,
  metresToService,
  providerOfService,
  providerTypeOfService,
  serviceOfOrganisations,
  serviceTouchingAreas,
} from '../db/places.js';
import type { CareServiceFilter } from './filter.js';
import type { CareServiceGroup } from './group.js';
import { careServices as table } from './table.js';

const { id, name, description, status, topics, targetGroups, category, spoken } = getTableColumns(table);
const { minimumAge, maximumAge, eligibility, fees, cost, applicationProcess, requiredDocuments } =
  getTableColumns(table);
const { capacity, notice, contact } = getTableColumns(table);

export const careServiceList = defineList({
  name: 'careServices',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    status,
    active: sql<boolean>`${table.active}`,
    minimumAge,
    maximumAge,
    eligibility,
    fees,
    cost,
    applicationProcess,
    requiredDocuments,
    capacity,
    notice,
    contact,
    languages: spoken,
    structureId: table.structure,
    categoryId: category,
    organisations: providerOfService,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    areas: referAll(table.areas),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    providerTypes: isAnyOf(providerTypeOfService),
    categories: isAnyOf(category),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: (codes) => serviceTouchingAreas(areasOfMunicipalities(codes)),
    areas: (ids) => serviceTouchingAreas(sql`${ids()}::text[]`),
    organisations: (ids) => serviceOfOrganisations(sql`${ids()}::text[]`),
    languages: speaksAny(spoken),
    near: isPlaceNear,
    bbox: isPlaceIn,
    openAt: isOpenPlace,
    accessibility: isPlaceThatSuits,
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<CareServiceFilter>,
  together: { filters: ['near', 'bbox', 'openAt', 'accessibility'], within: atOnePlace },
  edges: {
    id: (key) => sql`${id} = ${key}`,
    structure: (key) => sql`${table.structure} = ${key}`,
    organisation: (key) => serviceOfOrganisations(sql`array[${key}]`),
    municipality: (code) => serviceTouchingAreas(sql`array['area:' || ${code}]`),
    needRecord: serviceForNeed,
    alert: serviceForAlert,
    // Needs and groups of people are topics of one tree, so a topic leads to both.
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
  visible: sql`${table.active}`,
  distance: metresToService,
});

export const careServiceGroups = defineGroups(careServiceList, {
  by: {
    MUNICIPALITY: byMunicipality(areasOfService),
    CATEGORY: byRef(category),
    TOPIC: byEachRef(topics),
    TARGET_GROUP: byEachRef(targetGroups),
    PROVIDER_TYPE: byValue(providerTypeOfService),
  },
} satisfies Groups<typeof CareServiceGroup>);
