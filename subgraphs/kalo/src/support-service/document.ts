import { defineDocument, eachPartyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { supportServices as table } from './table.js';

export const supportServiceDocument = defineDocument({
  kind: 'SupportService',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.eligibility, table.fees]),
  active: table.active,
  organisation: sql<string>`${table.organisations}[1]`,
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: table.areas,
  url: sql`${table.contact} ->> 'url'`,
  parties: eachPartyOf(table.organisations, 'provider'),
});
