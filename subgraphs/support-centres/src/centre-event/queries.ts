import {
  aboutTopics,
  byEachRef,
  byEachValue,
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
  isOrganisation,
  onTopic,
  type Param,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { operatorOfCentre } from '../db/links.js';
import type { CentreEventFilter } from './filter.js';
import type { CentreEventGroup } from './group.js';
import { attachments, eventParticipations, centreEvents as table } from './table.js';

const { id, kind, name, format, edition, period, topics, participantCategories, discussion, goals, url } =
  getTableColumns(table);
const { capacity, enrolUntil } = table;

/** Sorts by the date as it is written; undated events come last in both directions. */
const start = (undated: string) => sql`coalesce(${period} ->> 'start', ${sql.raw(`'${undated}'`)})`;
const places = sql`array_remove(array['area:' || ${table.municipality}], null)`;

const withOrganisation = (ids: Param) => sql`exists (select 1 from ${eventParticipations}
  where ${eventParticipations.event} = ${id}
    and coalesce(${eventParticipations.organisation}, ${operatorOfCentre(eventParticipations.centre)}) in (select organisation_ids(${ids()}::text[])))`;

export const centreEventList = defineList({
  name: 'centreEvents',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    format,
    edition,
    period,
    participantCategories,
    discussion,
    goals,
    url,
    capacity,
    enrolUntil,
    wholeId: table.partOf,
    municipality: refer(table.municipality, 'code'),
    topics: referAll(topics),
    provenance: provenanceOf(table),
  },
  orders: {
    DATE_DESC: { keys: [{ by: start('0000'), type: 'text' }], descending: true },
    DATE: { keys: [{ by: start('9999'), type: 'text' }] },
  },
  filters: {
    kinds: isAnyOf(kind),
    during: duringPeriod(period),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    municipalities: touchesMunicipalities(places),
    areas: touchesAreas(places),
    organisations: withOrganisation,
    ...provenanceFilters(table),
  } satisfies Filters<CentreEventFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    whole: (key) => sql`${table.partOf} = ${key}`,
    topic: onTopic(topics),
    municipality: inMunicipality(places),
  },
});

/** Who enrolled in an event, and how many places it has. */
export const centreEventEnrolments = enrolmentsOf({
  kind: 'CentreEvent',
  table,
  id,
  name,
  capacity,
  until: enrolUntil,
  firstDay: sql`${period} ->> 'start'`,
  lastDay: sql`coalesce(${period} ->> 'end', ${period} ->> 'start')`,
});

const firstDay = sql`${period} ->> 'start'`;

export const centreEventGroups = defineGroups(centreEventList, {
  by: {
    KIND: byValue(kind),
    CENTRE: byEachValue(
      sql`array(select ${eventParticipations.centre} from ${eventParticipations} where ${eventParticipations.event} = ${id} and ${eventParticipations.centre} is not null)`,
    ),
    TOPIC: byEachRef(topics),
    MUNICIPALITY: byMunicipality(places),
    QUARTER: byQuarter(firstDay),
    YEAR: byYear(firstDay),
  },
} satisfies Groups<typeof CentreEventGroup>);

const part = getTableColumns(eventParticipations);
const partOrganisation = sql`coalesce(${part.organisation}, ${operatorOfCentre(part.centre)})`;

/** Parts in events: who organised first, who took part last. */
export const eventParticipationList = defineList({
  name: 'eventParticipations',
  from: eventParticipations,
  id: part.id,
  columns: {
    id: part.id,
    role: part.role,
    eventId: part.event,
    centreId: part.centre,
    organisation: sql<{ id: string } | null>`${refer(sql`organisation_id(${partOrganisation})`, 'id')}`,
    provenance: provenanceOf(eventParticipations),
  },
  orders: {
    ROLE: {
      keys: [
        {
          by: sql`array_position('{ORGANISER,COORDINATOR,HOST,PARTICIPANT}'::text[], ${part.role})`,
          type: 'integer',
        },
      ],
    },
  },
  filters: {},
  edges: {
    id: (key) => sql`${part.id} = ${key}`,
    event: (key) => sql`${part.event} = ${key}`,
    centre: (key) => sql`${part.centre} = ${key}`,
    organisation: isOrganisation(partOrganisation),
  },
});

const file = getTableColumns(attachments);

export const attachmentList = defineList({
  name: 'attachments',
  from: attachments,
  id: file.id,
  columns: {
    id: file.id,
    kind: file.kind,
    name: file.name,
    url: file.url,
    eventId: file.event,
    centreId: file.centre,
    provenance: provenanceOf(attachments),
  },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: {
    id: (key) => sql`${file.id} = ${key}`,
    event: (key) => sql`${file.event} = ${key}`,
    centre: (key) => sql`${file.centre} = ${key}`,
  },
});
