import { provenanceColumns, statementsColumn } from '@koinipoli/kit';
import { pgTable, text } from 'drizzle-orm/pg-core';

/** What the network says of its projects; their names, dates and money belong to who funds them. */
export const projects = pgTable('projects', {
  id: text().primaryKey(),
  goals: statementsColumn(),
  principles: statementsColumn(),
  statements: statementsColumn(),
  ...provenanceColumns(),
});
