import type { ImportCounts, ImportProgress, ImportState, ProblemRow } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, jsonb, pgView, text, timestamp } from 'drizzle-orm/pg-core';
import { defineList, type Filters } from '../list/definition.js';
import { isAnyOf } from '../list/filter-sql.js';
import { manyBy, pagesOf } from '../list/pages.js';
import type { ImportFilter } from './filter.js';

/** Imports as they are shown; the migration `uploads` makes it. */
export const importOverviews = pgView('import_overviews', {
  id: text().notNull(),
  source: text().notNull(),
  fileName: text().notNull(),
  format: text(),
  actor: text(),
  record: text(),
  partial: boolean().notNull(),
  closeVanished: boolean().notNull(),
  bytes: doublePrecision(),
  expiresAt: timestamp({ withTimezone: true, mode: 'string' }),
  state: text().$type<ImportState>().notNull(),
  progress: jsonb().$type<ImportProgress>(),
  counts: jsonb().$type<ImportCounts>().notNull(),
  problems: jsonb().$type<ProblemRow[]>().notNull(),
  openedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  checkedAt: timestamp({ withTimezone: true, mode: 'string' }),
  doneAt: timestamp({ withTimezone: true, mode: 'string' }),
  undoneAt: timestamp({ withTimezone: true, mode: 'string' }),
}).existing();

const view = importOverviews;

const imports = defineList({
  name: 'imports',
  from: view,
  id: view.id,
  columns: {
    id: view.id,
    source: view.source,
    fileName: view.fileName,
    format: view.format,
    actor: view.actor,
    record: view.record,
    partial: view.partial,
    closeVanished: view.closeVanished,
    bytes: view.bytes,
    expiresAt: view.expiresAt,
    state: view.state,
    progress: view.progress,
    counts: view.counts,
    problems: view.problems,
    openedAt: view.openedAt,
    checkedAt: view.checkedAt,
    doneAt: view.doneAt,
    undoneAt: view.undoneAt,
  },
  orders: { NEWEST: { keys: [{ by: view.openedAt, type: 'timestamptz' }], descending: true } },
  filters: {
    states: isAnyOf(view.state),
    sources: isAnyOf(view.source),
  } satisfies Filters<ImportFilter>,
  edges: {
    id: (key) => sql`${view.id} = ${key}`,
    actor: (key) => sql`${view.actor} = ${key}`,
  },
});

/** Pages of imports, the newest first; `{ actor: pseudonym }` for those of one person. */
export const importPages = pagesOf(imports);

/** Imports by id. */
export const importsById = manyBy(imports, 'id');

/** An import as it is shown. */
export type ImportOverview = Awaited<ReturnType<typeof importsById>>[number];
