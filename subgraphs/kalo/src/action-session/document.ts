import { defineDocument, followed, idsOf, periodOf, placesOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { topicOfSession } from '../db/document-parts.js';
import { actionSessions as table } from './table.js';

/** A session is about its topic; who enrols in it is nobody's business. */
export const actionSessionDocument = defineDocument({
  kind: 'ActionSession',
  from: table,
  id: table.id,
  name: table.name,
  description: textOf([table.conclusions], 20_000),
  words: textOf([topicOfSession.name]),
  partOf: idsOf(table.action),
  topics: topicOfSession.topics,
  areas: sql<string[]>`${table.places}`,
  places: placesOf(table),
  period: periodOf(table.heldOn, table.heldOn),
  url: table.url,
  follows: [followed(table.id, table.topic)],
});
