import { defineDocument, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { eachOnce, followedCentres, ofCentres } from '../db/document-parts.js';
import { contactOfService, placesOfService } from '../db/links.js';
import { centreServices as table } from './table.js';

const centres = ofCentres(table.centres);

/** A service is given where its centres are, for those whom they serve. */
export const centreServiceDocument = defineDocument({
  kind: 'CentreService',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([centres.names, table.eligibility]),
  active: table.active,
  organisation: centres.operator,
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: eachOnce(placesOfService),
  places: centres.places,
  url: sql`${contactOfService} ->> 'url'`,
  parties: centres.operators('provider'),
  follows: [followedCentres(table.id, table.centres)],
});
