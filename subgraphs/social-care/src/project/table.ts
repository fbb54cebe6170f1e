import { idsColumn, provenanceColumns, statementsColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';

/** What the network says of its projects; their names, dates and money belong to who funds them. */
export const projects = pgTable(
  'projects',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    implementer: text(),
    municipality: text(),
    objects: statementsColumn(),
    goals: statementsColumn(),
    components: statementsColumn(),
    members: statementsColumn(),
    implementation: statementsColumn(),
    audience: idsColumn(),
    indicators: idsColumn(),
    ...provenanceColumns(),
  },
  (table) => [
    index('projects_by_implementer').on(table.implementer),
    index('projects_by_area').on(sql`('area:' || municipality)`),
    index('projects_by_audience').using('gin', table.audience),
  ],
);
