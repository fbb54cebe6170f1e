import {
  aboutTopics,
  byEachRef,
  byMunicipality,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  inMunicipality,
  isAnyOf,
  isAnyOrganisation,
  isInBox,
  isNear,
  isOrganisation,
  locationOf,
  metresFrom,
  middleOf,
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
import type { Identifier, Organisation } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { isRegistering } from '../db/links.js';
import type { KaloOrganisationFilter } from './filter.js';
import type { KaloOrganisationGroup } from './group.js';
import { kaloOrganisations as table } from './table.js';
import type { SupplierProfile } from './type.js';

const { id, name, active, legalForm, register, products, qualifiers, seat, supplierDescription } =
  getTableColumns(table);

/**
 * Its numbers without a tax number where the form does not say that it is a legal person: it may then be the number of a
 * human being, which nobody is told.
 */
export const publicIdentifiers = sql<
  Identifier[]
>`case when ${legalForm} not in ('INFORMAL_GROUP', 'OTHER') then ${table.identifiers}
  else jsonb_path_query_array(${table.identifiers}, '$[*] ? (!(@.scheme like_regex "AFM|ΑΦΜ|VAT|TIN" flag "i"))') end`;

const middle = middleOf(table, seat);
const latitude = middle('latitude');
const longitude = middle('longitude');

const supplier = sql<SupplierProfile | null>`case when cardinality(${products}) > 0
  then jsonb_build_object('products', ${referAll(products)}, 'qualifiers', ${referAll(qualifiers)}, 'description', ${supplierDescription}) end`;

export const kaloOrganisationList = defineList({
  name: 'kaloOrganisations',
  from: table,
  id,
  columns: {
    id,
    name,
    active,
    legalForm,
    register,
    location: locationOf(table),
    supplier,
    organisation: referOrganisation(table.organisation) as SQL<Organisation>,
    aliases: table.aliases,
    description: table.description,
    registrationNumber: table.registrationNumber,
    identifiers: publicIdentifiers,
    founded: table.founded,
    seat: refer(seat, 'code'),
    contact: table.contact,
    activities: referAll(table.activities),
    needs: referAll(table.needs),
    goals: table.goals,
    members: table.members,
    womenMembers: table.womenMembers,
    employees: table.employees,
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    registers: isAnyOf(register),
    legalForms: isAnyOf(legalForm),
    products: aboutTopics(products),
    text: textMatches(table.search),
    topics: aboutTopics(table.topics),
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    organisations: isAnyOrganisation(table.organisation),
    near: isNear(latitude, longitude),
    bbox: isInBox(latitude, longitude),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<KaloOrganisationFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    organisation: isOrganisation(table.organisation),
    registration: (key) =>
      isRegistering(key, {
        number: sql`${table.registrationNumber}`,
        name: sql`${name}`,
        seat: sql`${seat}`,
      }),
    municipality: inMunicipality(table.places),
    topic: onTopic(table.topics),
  },
  visible: sql`${active}`,
  distance: metresFrom(latitude, longitude),
});

export const kaloOrganisationGroups = defineGroups(kaloOrganisationList, {
  by: {
    MUNICIPALITY: byMunicipality(table.places),
    NEED: byEachRef(table.needs),
    ACTIVITY: byEachRef(table.activities),
    PRODUCT: byEachRef(products),
    LEGAL_FORM: byValue(legalForm),
    REGISTER: byValue(register),
  },
  numbers: { members: table.members, womenMembers: table.womenMembers, employees: table.employees },
} satisfies Groups<typeof KaloOrganisationGroup>);
