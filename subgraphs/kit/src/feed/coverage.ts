import type { Source } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { idsColumn } from '../database/columns.js';

/**
 * On what a network declares to report all that there is, so that its silence means that there is nothing: facts of a
 * file of their own, `coverage.json`. A record names areas, and topics unless it means all of them.
 */
export const declaredCoverage = pgTable('declared_coverage', {
  id: text().primaryKey(),
  areas: idsColumn(),
  topics: idsColumn(),
  sources: jsonb().$type<Source[]>().notNull().default(sql`'[]'`),
  synthetic: boolean().notNull().default(false),
});
