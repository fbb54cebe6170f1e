import {
  areasOfMunicipalities,
  defineList,
  type Filters,
  greekOrder,
  includeInactive,
  isAnyOf,
  isInBox,
  isNear,
  isOrganisation,
  metresFrom,
  ofOrganisations,
  provenanceFilters,
  provenanceOf,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import {
  latitudeOf,
  locationOfPlace,
  longitudeOf,
  placesTouching,
  structureWithService,
} from '../db/places.js';
import type { CareStructureFilter } from './filter.js';
import { careStructures as table } from './table.js';

const { id, name, description, providerType, municipalUnit, active, contact } = getTableColumns(table);

const latitude = latitudeOf(table.place);
const longitude = longitudeOf(table.place);
const touchingAreas = (areas: SQL): SQL => sql`${table.place} in (${placesTouching(areas)})`;

export const careStructureList = defineList({
  name: 'careStructures',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    providerType,
    municipalUnit,
    active,
    contact,
    organisation: referOrganisation(table.organisation) as SQL<{ id: string }>,
    placeId: table.place,
    location: locationOfPlace(table.place),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    providerTypes: isAnyOf(providerType),
    text: textMatches(table.search),
    topics: (ids) => structureWithService('topics', sql`${ids()}::text[]`),
    targetGroups: (ids) => structureWithService('targetGroups', sql`${ids()}::text[]`),
    municipalities: (codes) => touchingAreas(areasOfMunicipalities(codes)),
    areas: (ids) => touchingAreas(sql`${ids()}::text[]`),
    organisations: ofOrganisations(sql`array[${table.organisation}]`),
    near: isNear(latitude, longitude),
    bbox: isInBox(latitude, longitude),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<CareStructureFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    organisation: isOrganisation(table.organisation),
    municipality: (code) => touchingAreas(sql`array['area:' || ${code}]`),
    topic: (topic) =>
      sql`(${structureWithService('topics', sql`array[${topic}]`)} or ${structureWithService('targetGroups', sql`array[${topic}]`)})`,
  },
  visible: sql`${active}`,
  distance: metresFrom(latitude, longitude),
});
