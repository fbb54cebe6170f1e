import {
  aboutTopics,
  byEachRef,
  byValue,
  byYear,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  isAnyOf,
  isAnyOrganisation,
  isOrganisation,
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
import type { ResourceFilter } from './filter.js';
import type { ResourceGroup } from './group.js';
import { resources as table } from './table.js';

const { id, kind, name, scope, dataOrigin, topics, audience, area, issued, publisher } =
  getTableColumns(table);

const places = sql`array[${area}]`;

export const resourceList = defineList({
  name: 'resources',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    scope,
    dataOrigin,
    issued,
    description: table.description,
    purposes: table.purposes,
    statements: table.statements,
    url: table.url,
    languages: table.writtenIn,
    topics: referAll(topics),
    targetGroups: referAll(audience),
    area: refer(area, 'id'),
    publisher: referOrganisation(publisher),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    ISSUED_DESC: { keys: [{ by: sql`coalesce(${issued}, '0000')`, type: 'text' }], descending: true },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    kinds: isAnyOf(kind),
    scopes: isAnyOf(scope),
    dataOrigins: isAnyOf(dataOrigin),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(audience),
    municipalities: touchesMunicipalities(places),
    areas: touchesAreas(places),
    organisations: isAnyOrganisation(publisher),
    ...provenanceFilters(table),
  } satisfies Filters<ResourceFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    publisher: isOrganisation(publisher),
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(audience)(key)})`,
  },
});

export const resourceGroups = defineGroups(resourceList, {
  by: {
    KIND: byValue(kind),
    SCOPE: byValue(scope),
    DATA_ORIGIN: byValue(dataOrigin),
    TOPIC: byEachRef(topics),
    YEAR: byYear(issued),
  },
} satisfies Groups<typeof ResourceGroup>);
