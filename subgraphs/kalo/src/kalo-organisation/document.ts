import { defineDocument, partiesOf, placesOf, saidOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { followedByBody, partnersOfBody } from '../db/document-parts.js';
import { publicIdentifiers } from './queries.js';
import { kaloOrganisations as table } from './table.js';

/** Every number that a register gave it: the parts of the register of social-economy bodies count as one. */
const identifiers = sql`${publicIdentifiers} || case when ${table.registrationNumber} is null then '[]'
  else jsonb_build_array(jsonb_build_object('scheme', 'GR-KALO', 'value', ${table.registrationNumber})) end`;

const { organisation, name, aliases, legalForm, seat, activities, contact } = table;
const member = saidOf({
  organisation,
  role: 'member',
  name,
  aliases,
  identifiers,
  legalForm,
  seat,
  activities,
  contact,
});

/** A body is the organisation that it says it is; what it supplies is part of it. */
export const kaloOrganisationDocument = defineDocument({
  kind: 'KaloOrganisation',
  from: table,
  id: table.id,
  name: table.name,
  aliases: table.aliases,
  description: table.description,
  words: textOf([table.goals, table.supplierDescription]),
  active: table.active,
  organisation: table.organisation,
  represents: table.organisation,
  topics: sql<string[]>`${table.topics}`,
  // The seat's municipality is mostly that of the address.
  areas: sql<string[]>`array(select distinct unnest(${table.places}) order by 1)`,
  places: placesOf(table, sql`'area:' || ${table.seat}`),
  url: sql`${table.contact} ->> 'url'`,
  identifiers,
  parties: sql`${partiesOf(member)} || ${partnersOfBody}`,
  follows: followedByBody,
});
