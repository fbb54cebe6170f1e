import {
  byEachValue,
  byMunicipality,
  byOrganisation,
  byRef,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  inMunicipality,
  isInBox,
  isNear,
  isOpenAt,
  isOrganisation,
  metresFrom,
  ofOrganisations,
  type Param,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  referOrganisation,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Location } from '@koinipoli/schema';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  centreAboutTopics,
  centreForGroups,
  centreOffering,
  centreOnTopic,
  kindsOfCentre,
} from '../db/links.js';
import type { SupportCentreFilter } from './filter.js';
import type { SupportCentreGroup } from './group.js';
import { supportCentres as table } from './table.js';

const { id, name, aliases, description, formality, active, contact, schedules, accessibility } =
  getTableColumns(table);

/**
 * Where distances are measured from: the centre's own point, else the middle of its municipality as the reference
 * feed gives it, else that of the municipalities that it serves, so that one known by its region is still found nearby.
 */
const middle = (axis: 'latitude' | 'longitude') =>
  sql<number>`coalesce(${table[axis]},
    (select here.${sql.raw(axis)} from reference_areas here where here.id = coalesce(${table.area}, 'area:' || ${table.municipality})),
    (select avg(served.${sql.raw(axis)}) from reference_area_parts inside
      join reference_areas served on served.id = inside.part and served.level = 'MUNICIPALITY'
      where inside.whole = any(${table.areas})))`;
const latitude = middle('latitude');
const longitude = middle('longitude');

const location = sql<Location | null>`case when coalesce(${table.municipality}, ${table.area}, ${table.address} ->> 'el', ${table.latitude}::text) is not null
  then jsonb_build_object('address', ${table.address}, 'postalCode', ${table.postalCode},
    'municipality', ${refer(table.municipality, 'code')}, 'area', ${refer(table.area, 'id')},
    'point', case when ${table.latitude} is not null then jsonb_build_object('latitude', ${table.latitude}, 'longitude', ${table.longitude}) end) end`;

const overlaps = (column: typeof accessibility | typeof table.spokenLanguages) => (values: Param) =>
  sql`${column} && ${values()}::text[]`;

const byName = { by: greekOrder(name), type: 'text' as const };

export const supportCentreList = defineList({
  name: 'supportCentres',
  from: table,
  id,
  columns: {
    id,
    name,
    aliases,
    description,
    formality,
    active,
    contact,
    schedules,
    accessibility,
    accessibilityDetails: table.accessibilityDetails,
    languages: table.spokenLanguages,
    location,
    operator: referOrganisation(table.operator),
    funder: referOrganisation(table.funder),
    programme: refer(table.programme, 'id'),
    areas: referAll(table.areas),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [byName] },
    FORMALITY: { keys: [{ by: formality, type: 'text' }, byName] },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    formality: (value) => sql`${formality} = ${value()}`,
    services: centreOffering,
    openAt: isOpenAt(schedules),
    accessibility: overlaps(accessibility),
    languages: overlaps(table.spokenLanguages),
    text: textMatches(table.search),
    topics: centreAboutTopics,
    targetGroups: centreForGroups,
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    organisations: ofOrganisations(sql`array[${table.operator}, ${table.funder}]`),
    near: isNear(latitude, longitude),
    bbox: isInBox(latitude, longitude),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<SupportCentreFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    operator: isOrganisation(table.operator),
    funder: isOrganisation(table.funder),
    programme: (key) => sql`${table.programme} = ${key}`,
    municipality: inMunicipality(table.places),
    topic: centreOnTopic,
  },
  visible: sql`${active}`,
  distance: metresFrom(latitude, longitude),
});

export const supportCentreGroups = defineGroups(supportCentreList, {
  by: {
    FORMALITY: byValue(formality),
    MUNICIPALITY: byMunicipality(table.places),
    SERVICE: byEachValue(kindsOfCentre),
    FUNDER: byOrganisation(table.funder),
    PROGRAMME: byRef(table.programme),
  },
} satisfies Groups<typeof SupportCentreGroup>);
