import { defineDocument, idsOf, partiesOf, partyOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { everywhereAsCountry } from '../db/links.js';
import { fundingTools as table } from './table.js';

/** What a tool gives at least, and at most. */
const amounts = sql`jsonb_path_query_array(jsonb_build_array(
  ${table.minimumAmount} || '{"role": "minimum"}', ${table.maximumAmount} || '{"role": "maximum"}'), '$[*] ? (@ != null)')`;

export const fundingToolDocument = defineDocument({
  kind: 'FundingTool',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  partOf: idsOf(table.programme),
  active: table.active,
  organisation: table.provider,
  topics: table.topics,
  areas: everywhereAsCountry(table.areas),
  url: table.url,
  amounts,
  parties: partiesOf(partyOf(table.provider, 'provider')),
});
