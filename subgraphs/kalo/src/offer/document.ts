import { defineDocument } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { offers as table } from './table.js';

/** What a body offers or looks for; the answers of others are for these two alone. */
export const offerDocument = defineDocument({
  kind: 'Offer',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  active: table.active,
  organisation: table.organisation,
  topics: table.topics,
  targetGroups: table.audience,
  areas: table.areas,
  period: table.period,
  url: table.url,
  parties: sql`jsonb_build_array(jsonb_build_object('organisation', ${table.organisation},
    'role', case when ${table.wanted} then 'seeker' else 'provider' end))`,
});
