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
  hasAll,
  includeInactive,
  inMunicipality,
  isInBox,
  isNear,
  isOpenAt,
  isOrganisation,
  locationOf,
  metresFrom,
  middleOf,
  ofOrganisations,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  referOrganisation,
  speaksAny,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { centreAboutTopics, centreOffering, centreOnTopic, kindsOfCentre } from '../db/links.js';
import type { SupportCentreFilter } from './filter.js';
import type { SupportCentreGroup } from './group.js';
import { supportCentres as table } from './table.js';

const { id, name, aliases, description, formality, active, contact, schedules, accessibility } =
  getTableColumns(table);

const ownMiddle = middleOf(table);

/** Without a place of its own, the middle of the municipalities that it serves: one known by its region is found nearby. */
const middle = (axis: 'latitude' | 'longitude') =>
  sql<number>`coalesce(${ownMiddle(axis)},
    (select avg(served.${sql.raw(axis)}) from reference_area_parts inside
      join reference_areas served on served.id = inside.part and served.level = 'MUNICIPALITY'
      where inside.whole = any(${table.areas})))`;
const latitude = middle('latitude');
const longitude = middle('longitude');

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
    location: locationOf(table),
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
    accessibility: hasAll(accessibility),
    languages: speaksAny(table.spokenLanguages),
    text: textMatches(table.search),
    topics: centreAboutTopics,
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
