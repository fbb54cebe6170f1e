import { enumColumn, idsColumn, provenanceColumns } from '@koinipoli/kit';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { PartnershipKind, TransactionRole } from './type.js';

export const partnerships = pgTable(
  'partnerships',
  {
    id: text().primaryKey(),
    body: text()
      .notNull()
      .references(() => kaloOrganisations.id),
    kind: enumColumn(PartnershipKind).notNull(),
    partner: text().notNull(),
    partnerRole: enumColumn(TransactionRole),
    topics: idsColumn(),
    since: text(),
    ...provenanceColumns(),
  },
  (table) => [
    index('partnerships_by_body').on(table.body),
    index('partnerships_by_partner').on(table.partner),
  ],
);
