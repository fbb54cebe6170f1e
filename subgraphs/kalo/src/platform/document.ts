import { defineDocument, idsOf, textOf } from '@koinipoli/kit';
import { platforms as table } from './table.js';

export const platformDocument = defineDocument({
  kind: 'Platform',
  from: table,
  id: table.id,
  name: table.name,
  aliases: table.aliases,
  description: textOf([table.purposes], 20_000),
  words: textOf([table.features, table.policies]),
  partOf: idsOf(table.project),
  topics: table.topics,
  url: table.url,
});
