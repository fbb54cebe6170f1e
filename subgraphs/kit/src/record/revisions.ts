import type { FieldChange } from '@koinipoli/schema';
import { getTableColumns, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { columnOf } from '../database/fact-rows.js';
import { defineList } from '../list/definition.js';
import type { NotedConcept } from './definition.js';
import { columnOfField } from './row.js';

/** What every change replaced; a migration of the kit makes it. */
export const revisions = pgTable('revisions', {
  kind: text().notNull(),
  id: text().notNull(),
  version: integer().notNull(),
  verb: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  role: text().notNull(),
  actor: text(),
  source: text(),
  import: uuid(),
  before: jsonb().$type<Record<string, unknown>>(),
});

const { version, verb, at, role, source } = revisions;

/** The changes of the records of a definition, the newest first; edge `record`. */
export const revisionList = (definition: NotedConcept) =>
  defineList({
    name: `revisionsOf${definition.kind}`,
    from: revisions,
    id: revisions.id,
    columns: { version, verb, at, role, source, import: revisions.import, changes: changesOf(definition) },
    orders: { NEWEST: { keys: [{ by: version, type: 'integer' }], descending: true } },
    filters: {},
    edges: { record: (key) => sql`${revisions.kind} = ${definition.kind} and ${revisions.id} = ${key}` },
  });

/** Fields whose values a change replaced: its row of before beside that of the next change, or the record as it is. */
function changesOf(definition: NotedConcept) {
  const names = JSON.stringify(fieldNames(definition));
  return sql<FieldChange[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('field', ${names}::text::jsonb ->> key, 'before', was.value, 'after', made.value)
      order by ${names}::text::jsonb ->> key), '[]')
    from jsonb_each(coalesce(revisions.before, '{}')) as was(key, value)
    full join jsonb_each(coalesce(
      (select next.before from revisions next
        where next.kind = revisions.kind and next.id = revisions.id and next.version = revisions.version + 1),
      (select to_jsonb(t) from ${definition.table} t where t.id = revisions.id), '{}')) as made(key, value) using (key)
    where ${names}::text::jsonb ? key and coalesce(was.value, 'null') <> coalesce(made.value, 'null')
      and (revisions.before is not null or made.value not in ('null', '[]', '{}')))`;
}

/** By name in SQL, the field that a caller knows: what follows from other columns is left out. */
function fieldNames(definition: NotedConcept): Record<string, string> {
  const { table, fields, untold = [] } = definition;
  const columns = getTableColumns(table);
  const others = Object.keys(columns).filter(
    (name) => !columns[name]?.generated && ![...silent, ...untold].includes(name),
  );
  return Object.fromEntries([
    ...others.map((name) => [columnOf(table, name), name]),
    ...Object.keys(fields).map((field) => [columnOf(table, columnOfField(definition, field)), field]),
  ]);
}

const silent = ['id', 'updatedAt', 'languages'];
