import {
  enumColumn,
  enumsColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { activityDomains } from '../activity-domain/table.js';
import { ActionKind, ActionStatus, GroupComposition, ParticipantCategory } from './type.js';

export const participatoryActions = pgTable(
  'participatory_actions',
  {
    id: text().primaryKey(),
    kind: enumColumn(ActionKind).notNull(),
    name: textColumn().notNull(),
    description: textColumn(),
    status: enumColumn(ActionStatus),
    plannedCount: integer(),
    heldCount: integer(),
    groupSize: integer(),
    compositions: enumsColumn(GroupComposition),
    participantCategories: enumsColumn(ParticipantCategory),
    strands: statementsColumn(),
    purposes: statementsColumn(),
    methods: statementsColumn(),
    conclusions: statementsColumn(),
    domain: text()
      .notNull()
      .references(() => activityDomains.id),
    platforms: idsColumn(),
    resources: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'strands', 'purposes', 'methods', 'conclusions'),
  },
  (table) => [
    index('participatory_actions_by_kind').on(
      sql.raw(`array_position('{${Object.keys(ActionKind).join()}}'::text[], kind)`),
      sql`((name ->> 'el') collate "el-x-icu")`,
      table.id,
    ),
    index('participatory_actions_by_domain').on(table.domain),
    index('participatory_actions_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);
