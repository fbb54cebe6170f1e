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
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { OrganisationFilter } from './filter.js';
import type { OrganisationGroup } from './group.js';
import { identity, memberships, organisations as table } from './table.js';

const { id, name, aliases, description, sector, legalForm, contact, identifiers, links } =
  getTableColumns(table);

/** The networks that know an organisation under any of its ids. */
const networksOf = sql`select distinct ${memberships.network} from ${memberships}
  where ${memberships.organisation} in (select known_ids(${id}))`;

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
    sameAs: sql<string[]>`array(select known from known_ids(${id}) as known order by known <> ${id}, known)`,
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    networks: (ids) => sql`${ids()}::text[] && array(${networksOf})`,
    minNetworks: (count) => sql`cardinality(array(${networksOf})) >= ${count()}::int`,
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
  // One that has been joined into another is found under the other alone.
  visible: isNotJoined(),
});

export const organisationGroups = defineGroups(organisationList, {
  by: {
    NETWORK: byEachValue(sql`array(${networksOf})`),
    SECTOR: byValue(sector),
    LEGAL_FORM: byValue(legalForm),
    MUNICIPALITY: byMunicipality(table.places),
    ACTIVITY: byEachValue(table.activities),
  },
} satisfies Groups<typeof OrganisationGroup>);

function isNotJoined(): SQL {
  return sql`not exists (select 1 from ${identity} where ${identity.alias} = ${id})`;
}

const member = getTableColumns(memberships);

export const membershipList = defineList({
  name: 'memberships',
  from: memberships,
  id: member.role,
  columns: {
    role: member.role,
    since: member.since,
    networkId: member.network,
    provenance: provenanceOf(memberships),
  },
  orders: { NETWORK: { keys: [{ by: member.network, type: 'text' }] } },
  filters: {},
  edges: { organisation: (key) => sql`${member.organisation} in (select known_ids(${key}))` },
});
