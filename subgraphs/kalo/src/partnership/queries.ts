import { defineList, isOrganisation, provenanceOf, referAll, referOrganisation } from '@koinipoli/kit';
import type { Organisation } from '@koinipoli/schema';
import { type SQL, sql } from 'drizzle-orm';
import { partnerships as table } from './table.js';

/** Who communicates first, who trades last. */
const rank = sql`array_position('{COMMUNICATES,COOPERATES,TRANSACTS}'::text[], ${table.kind})`;

export const partnershipList = defineList({
  name: 'partnerships',
  from: table,
  id: table.id,
  columns: {
    id: table.id,
    kind: table.kind,
    partnerRole: table.partnerRole,
    since: table.since,
    bodyId: table.body,
    partner: referOrganisation(table.partner) as SQL<Organisation>,
    topics: referAll(table.topics),
    provenance: provenanceOf(table),
  },
  orders: { KIND: { keys: [{ by: rank, type: 'integer' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${table.id} = ${key}`,
    body: (key) => sql`${table.body} = ${key}`,
    partner: isOrganisation(table.partner),
  },
});
