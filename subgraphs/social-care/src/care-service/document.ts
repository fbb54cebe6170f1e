import { amountOf, defineDocument, followed, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import {
  areasOfService,
  followedByService,
  pageOfService,
  placesOfService,
  providerOfService,
  structureOfService,
} from '../db/document-parts.js';
import { lineOfService } from '../db/links.js';
import { careServices as table } from './table.js';

/** A service stands in the index once, with all places where it is given. */
export const careServiceDocument = defineDocument({
  kind: 'CareService',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([
    structureOfService,
    lineOfService,
    table.eligibility,
    table.applicationProcess,
    table.requiredDocuments,
    table.notice,
  ]),
  active: sql<boolean>`${table.active}`,
  organisation: providerOfService,
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: areasOfService,
  places: placesOfService,
  url: pageOfService,
  amounts: amountOf('fee', table.cost),
  parties: partiesOf(partyOf(providerOfService, 'provider')),
  follows: [...followedByService, followed(table.id, table.category)],
});
