import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import {
  eachOnce,
  followedServices,
  inServices,
  namesOfServices,
  placesOfCentre,
} from '../db/document-parts.js';
import { supportCentres as table } from './table.js';

/** A centre is about what its running services are about, and is found by them. */
export const supportCentreDocument = defineDocument({
  kind: 'SupportCentre',
  from: table,
  id: table.id,
  name: table.name,
  aliases: table.aliases,
  description: table.description,
  words: textOf([namesOfServices]),
  active: table.active,
  organisation: table.operator,
  topics: inServices('topics'),
  targetGroups: inServices('targetGroups'),
  areas: eachOnce(sql`${table.places}`),
  places: placesOfCentre,
  url: sql`${table.contact} ->> 'url'`,
  parties: partiesOf(partyOf(table.operator, 'operator'), partyOf(table.funder, 'funder')),
  follows: [followedServices],
});
