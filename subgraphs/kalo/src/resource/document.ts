import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { resources as table } from './table.js';

export const resourceDocument = defineDocument({
  kind: 'Resource',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.purposes, table.statements]),
  organisation: table.publisher,
  topics: table.topics,
  targetGroups: table.audience,
  areas: sql`array_remove(array[${table.area}], null)`,
  url: table.url,
  parties: partiesOf(partyOf(table.publisher, 'publisher')),
});
