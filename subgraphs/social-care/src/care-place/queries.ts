import { defineList, locationOf, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { carePlaces as table } from './table.js';

const { id, secret, accessibility, accessibilityDetails } = getTableColumns(table);

export const carePlaceList = defineList({
  name: 'carePlaces',
  from: table,
  id,
  columns: {
    id,
    secret,
    location: sql`case when not ${secret} then ${locationOf(table)} end`,
    accessibility,
    accessibilityDetails,
    provenance: provenanceOf(table),
  },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}` },
});
