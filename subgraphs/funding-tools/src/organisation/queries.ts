import { defineList, isOrganisation, provenanceOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { organisations as table } from './table.js';

export const organisationList = defineList({
  name: 'organisations',
  from: table,
  id: table.id,
  columns: {
    id: sql<string>`organisation_id(${table.id})`,
    name: table.name,
    provenance: provenanceOf(table),
  },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: isOrganisation(table.id) },
});
