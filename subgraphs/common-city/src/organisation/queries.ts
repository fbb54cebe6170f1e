import {
  aboutTopics,
  byEachValue,
  byMunicipality,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  isAnyOf,
  provenanceFilters,
  provenanceOf,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { OrganisationFilter } from './filter.js';
import type { OrganisationGroup } from './group.js';
import { knownMemberships, knownOrganisations as table } from './table.js';

const { id, name, aliases, description, sector, legalForm, contact, identifiers, links } =
  getTableColumns(table);

export const organisationList = defineList({
  name: 'organisations',
  from: table,
  id,
  columns: {
    id,
    name,
    aliases,
    description,
    sector,
    legalForm,
    contact,
    identifiers,
    links,
    seatCode: table.seat,
    activityIds: table.activities,
    conflicts: table.conflicts,
    sameAs: sql<string[]>`array(select known from known_ids(${id}) as known order by known <> ${id}, known)`,
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    networks: (ids) => sql`${table.networks} && ${ids()}::text[]`,
    minNetworks: (count) => sql`cardinality(${table.networks}) >= ${count()}::int`,
    conflicting: (only) => sql`(${table.conflicts} <> '[]') = ${only()}::boolean`,
    sectors: isAnyOf(sector),
    legalForms: isAnyOf(legalForm),
    identifiers: (given) => sql`exists (select 1 from jsonb_array_elements(${given()}::text::jsonb) as wanted
      where ${identifiers} @> jsonb_build_array(wanted))`,
    text: textMatches(table.search),
    topics: aboutTopics(table.activities),
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    ...provenanceFilters(table),
  } satisfies Filters<OrganisationFilter>,
  edges: {
    id: (key) => sql`${id} = canonical_id(${key})`,
    seat: (key) => sql`${table.seat} = ${key}`,
    authority: (key) => sql`${table.authorityOf} = ${key}`,
  },
});

export const organisationGroups = defineGroups(organisationList, {
  by: {
    NETWORK: byEachValue(table.networks),
    SECTOR: byValue(sector),
    LEGAL_FORM: byValue(legalForm),
    MUNICIPALITY: byMunicipality(table.places),
    ACTIVITY: byEachValue(table.activities),
  },
} satisfies Groups<typeof OrganisationGroup>);

const member = getTableColumns(knownMemberships);

export const membershipList = defineList({
  name: 'memberships',
  from: knownMemberships,
  id: member.role,
  columns: {
    role: member.role,
    since: member.since,
    networkId: member.network,
    recordId: member.record,
    provenance: provenanceOf(knownMemberships),
  },
  orders: { NETWORK: { keys: [{ by: member.network, type: 'text' }] } },
  filters: {},
  edges: { organisation: (key) => sql`${member.organisation} = ${key}` },
});
