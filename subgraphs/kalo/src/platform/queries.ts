import { defineList, greekOrder, provenanceOf, referAll } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { platforms as table } from './table.js';

const { id, name, aliases, url, policies, features, purposes, topics, domains, project } =
  getTableColumns(table);

export const platformList = defineList({
  name: 'platforms',
  from: table,
  id,
  columns: {
    id,
    name,
    aliases,
    url,
    policies,
    features,
    purposes,
    topics: referAll(topics),
    domainIds: domains,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${id} = ${key}`,
    domain: (key) => sql`${domains} @> array[${key}]`,
    project: (key) => sql`${project} = ${key}`,
  },
});
