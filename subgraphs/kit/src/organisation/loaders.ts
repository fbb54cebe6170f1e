import { sql } from 'drizzle-orm';
import { provenanceOf } from '../database/columns.js';
import { defineList } from '../list/definition.js';
import { isOrganisation } from '../list/filter-sql.js';
import { oneBy } from '../list/pages.js';
import type { OrganisationTable } from './table.js';

/** The loader of a network's own record of an organisation, by any id that means it: what its facet begins with. */
export const organisationLoader = (table: OrganisationTable) =>
  oneBy(
    defineList({
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
    }),
    'id',
  );
