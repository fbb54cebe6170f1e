import {
  aboutTopics,
  defineList,
  type Filters,
  greekOrder,
  includeInactive,
  isAnyOf,
  ofOrganisations,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SupportServiceFilter } from './filter.js';
import { supportServices as table } from './table.js';

const { id, kind, name, active, domain, organisations, topics, targetGroups, areas } = getTableColumns(table);

const organisationsShown = sql<{ id: string }[]>`${referAll(
  sql`array(select organisation_id(item) from unnest(${organisations}) with ordinality as each(item, nr) order by nr)`,
)}`;

/** A service that is limited to no area serves all of them. */
const orUnlimited = (touches: SQL): SQL => sql`(${areas} = '{}' or ${touches})`;

export const supportServiceList = defineList({
  name: 'supportServices',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    active,
    description: table.description,
    eligibility: table.eligibility,
    fees: table.fees,
    contact: table.contact,
    domainId: domain,
    organisations: organisationsShown,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    areas: referAll(areas),
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: (codes) => orUnlimited(touchesMunicipalities(areas)(codes)),
    areas: (ids) => orUnlimited(touchesAreas(areas)(ids)),
    organisations: ofOrganisations(organisations),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<SupportServiceFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    domain: (key) => sql`${domain} = ${key}`,
    organisation: (key) => sql`${organisations} && array(select organisation_ids(array[${key}]))`,
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
  visible: sql`${active}`,
});
