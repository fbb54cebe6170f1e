import {
  byEachRef,
  byMunicipality,
  byQuarter,
  byValue,
  byYear,
  defineGroups,
  defineList,
  duringPeriod,
  enrolmentsOf,
  type Filters,
  type Groups,
  inMunicipality,
  isAnyOf,
  locationOf,
  provenanceFilters,
  provenanceOf,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { kindOfAction, ofActionKinds, sessionAboutTopics, topicsOfSession } from '../db/links.js';
import type { ActionSessionFilter } from './filter.js';
import type { ActionSessionGroup } from './group.js';
import { actionSessions as table } from './table.js';

const {
  id,
  name,
  action,
  topic,
  status,
  heldOn,
  composition,
  participantCategories,
  attendance,
  capacity,
  enrolUntil,
  conclusions,
  url,
} = getTableColumns(table);

/** Sorts by the date as it is written; undated sessions come last in both directions. */
const day = (undated: string) => sql`coalesce(${heldOn}, ${sql.raw(`'${undated}'`)})`;

export const actionSessionList = defineList({
  name: 'actionSessions',
  from: table,
  id,
  columns: {
    id,
    name,
    status,
    heldOn,
    location: locationOf(table),
    composition,
    participantCategories,
    attendance,
    capacity,
    enrolUntil: sql<Date | null>`${enrolUntil}`,
    conclusions,
    url,
    actionId: action,
    topicId: topic,
    provenance: provenanceOf(table),
  },
  orders: {
    DATE_DESC: { keys: [{ by: day('0000'), type: 'text' }], descending: true },
    DATE: { keys: [{ by: day('9999'), type: 'text' }] },
  },
  filters: {
    kinds: ofActionKinds(action),
    statuses: isAnyOf(status),
    during: duringPeriod(sql`jsonb_build_object('start', ${heldOn})`),
    text: textMatches(table.search),
    topics: sessionAboutTopics,
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    ...provenanceFilters(table),
  } satisfies Filters<ActionSessionFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    action: (key) => sql`${action} = ${key}`,
    actionTopic: (key) => sql`${topic} = ${key}`,
    municipality: inMunicipality(table.places),
  },
});

export const actionSessionGroups = defineGroups(actionSessionList, {
  by: {
    KIND: byValue(kindOfAction(action)),
    MUNICIPALITY: byMunicipality(table.places),
    TOPIC: byEachRef(topicsOfSession(topic)),
    QUARTER: byQuarter(heldOn),
    YEAR: byYear(heldOn),
    STATUS: byValue(status),
    COMPOSITION: byValue(composition),
  },
  numbers: { attendance },
} satisfies Groups<typeof ActionSessionGroup>);

export const enrolmentsInSessions = enrolmentsOf({
  kind: 'ActionSession',
  table,
  id,
  name,
  capacity,
  until: enrolUntil,
  lastDay: sql<string | null>`${heldOn}`,
  open: sql<boolean>`${status} = 'EXPECTED'`,
});
