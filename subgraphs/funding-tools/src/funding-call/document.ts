import {
  amountOf,
  dayOf,
  defineDocument,
  eachPartyOf,
  idsOf,
  partiesOf,
  partyOf,
  periodOf,
  textOf,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { followedByCall, ofCall } from '../db/document-parts.js';
import { everywhereAsCountry } from '../db/links.js';
import { fundingCalls as table } from './table.js';

/** Whether a call is open is a question of the day: its period says it. */
export const fundingCallDocument = defineDocument({
  kind: 'FundingCall',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.eligibility]),
  partOf: idsOf(table.tool, table.programme),
  organisation: sql<string>`coalesce(${ofCall.provider}, ${ofCall.manager})`,
  topics: ofCall.topics,
  areas: everywhereAsCountry(table.areas),
  period: periodOf(dayOf(table.opensAt), dayOf(table.closesAt)),
  url: table.url,
  amounts: amountOf('budget', table.budget),
  parties: sql`${partiesOf(partyOf(ofCall.provider, 'provider'), partyOf(ofCall.manager, 'manager'))}
    || ${eachPartyOf(ofCall.funders, 'funder')}`,
  follows: followedByCall,
});
