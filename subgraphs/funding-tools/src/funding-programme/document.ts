import { defineDocument, eachPartyOf, idsOf, partiesOf, partyOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { fundingProgrammes as table } from './table.js';

export const fundingProgrammeDocument = defineDocument({
  kind: 'FundingProgramme',
  from: table,
  id: table.id,
  name: table.name,
  aliases: table.aliases,
  partOf: idsOf(table.partOf),
  organisation: table.manager,
  areas: sql<string[]>`${table.places}`,
  period: table.period,
  identifiers: table.identifiers,
  parties: sql`${partiesOf(partyOf(table.manager, 'manager'))} || ${eachPartyOf(table.funders, 'funder')}`,
});
