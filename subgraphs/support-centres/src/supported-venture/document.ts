import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { followedCentres, ofCentres } from '../db/document-parts.js';
import { supportedVentures as table } from './table.js';

/** A venture is supported; what the body does that it has become is told by those who know it. */
export const supportedVentureDocument = defineDocument({
  kind: 'SupportedVenture',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([ofCentres(table.centres).names]),
  active: table.active,
  organisation: table.organisation,
  topics: table.topics,
  areas: sql<string[]>`${table.places}`,
  period: table.period,
  parties: partiesOf(partyOf(table.organisation, 'beneficiary')),
  follows: [followedCentres(table.id, table.centres)],
});
