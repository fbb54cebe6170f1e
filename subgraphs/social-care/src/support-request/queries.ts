import {
  aboutTopics,
  defineList,
  type Filters,
  includeInactive,
  isAnyOf,
  type Param,
  refer,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SupportRequestFilter } from './filter.js';
import { supportRequests as table } from './table.js';

const { id, receivedOn, topic, area, targetGroup, ageBand, household, channel, urgency, outcome, active } =
  getTableColumns(table);

const within = (range: Param): SQL => sql`(true
  ${range.has('from') ? sql`and ${receivedOn} >= ${range('from')}::text` : sql``}
  ${range.has('to') ? sql`and ${receivedOn} <= ${range('to')}::text` : sql``})`;

/** Requests for editors, the latest first. */
export const supportRequestList = defineList({
  name: 'supportRequests',
  from: table,
  id,
  columns: {
    id,
    receivedOn,
    topic: refer(topic, 'id'),
    area: refer(area, 'id'),
    targetGroup: refer(targetGroup, 'id'),
    ageBand,
    household,
    channel,
    urgency,
    outcome,
    active,
  },
  orders: { LATEST: { keys: [{ by: receivedOn, type: 'text' }], descending: true } },
  filters: {
    topics: aboutTopics(sql`array[${topic}]`),
    targetGroups: aboutTopics(sql`array[${targetGroup}]`),
    municipalities: touchesMunicipalities(sql`array[${area}]`),
    areas: touchesAreas(sql`array[${area}]`),
    received: within,
    ageBands: isAnyOf(ageBand),
    channels: isAnyOf(channel),
    urgencies: isAnyOf(urgency),
    outcomes: isAnyOf(outcome),
    includeInactive,
  } satisfies Filters<SupportRequestFilter>,
  edges: { id: (key) => sql`${id} = ${key}` },
  visible: sql`${active}`,
});
