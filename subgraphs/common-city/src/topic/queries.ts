import { defineList, type Filters, greekOrder, isAnyOf, provenanceOf, textMatches } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { TopicFilter } from './filter.js';
import { topics as table } from './table.js';

const { id, scheme, name, aliases, definitions, notes, identifiers } = getTableColumns(table);

export const topicList = defineList({
  name: 'topics',
  from: table,
  id,
  columns: {
    id,
    scheme,
    name,
    aliases,
    definitions,
    notes,
    identifiers,
    broaderIds: table.broader,
    relatedIds: table.related,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] }, ID: { keys: [] } },
  filters: {
    ids: isAnyOf(id),
    schemes: isAnyOf(scheme),
    broader: (ids) =>
      sql`${id} in (select narrower from reference_topic_parts where broader = any(${ids()}::text[]) and broader <> narrower)`,
    text: textMatches(table.search),
  } satisfies Filters<TopicFilter>,
  edges: { id: (key) => sql`${id} = ${key}`, broader: (key) => sql`${table.broader} @> array[${key}]` },
});
