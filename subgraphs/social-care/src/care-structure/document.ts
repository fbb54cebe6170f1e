import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import {
  areasOfStructure,
  followedByStructure,
  inServices,
  placesOfStructure,
  servicesOfStructure,
} from '../db/document-parts.js';
import { careStructures as table } from './table.js';

/** A structure is about what its running services are about, and is found by what they are called. */
export const careStructureDocument = defineDocument({
  kind: 'CareStructure',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([servicesOfStructure]),
  active: table.active,
  organisation: table.organisation,
  topics: inServices('topics'),
  targetGroups: inServices('targetGroups'),
  areas: areasOfStructure,
  places: placesOfStructure,
  url: sql`${table.contact} ->> 'url'`,
  parties: partiesOf(partyOf(table.organisation, 'operator')),
  follows: followedByStructure,
});
