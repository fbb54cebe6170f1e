import {
  byEachValue,
  byMunicipality,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  provenanceFilters,
  provenanceOf,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { placesOfCentres } from '../db/links.js';
import type { OutreachPracticeFilter } from './filter.js';
import type { OutreachPracticeGroup } from './group.js';
import { outreachPractices as table } from './table.js';
import type { OutreachPartner } from './type.js';

const { id, name, description, centres, eventTypes, partners } = getTableColumns(table);

const partnersShown = sql<OutreachPartner[]>`coalesce((
  select jsonb_agg(jsonb_build_object('kind', partner -> 'kind',
    'organisation', case when partner ->> 'organisation' is not null then jsonb_build_object('id', organisation_id(partner ->> 'organisation')) end,
    'topic', case when partner ->> 'topic' is not null then jsonb_build_object('id', partner -> 'topic') end,
    'municipality', case when partner ->> 'municipality' is not null then jsonb_build_object('code', partner -> 'municipality') end,
    'centreId', partner -> 'centre') order by nr)
  from jsonb_array_elements(${partners}) with ordinality as each(partner, nr)), '[]')`;

/** Has a partner one of whose fields has one of these values. */
const partnerIn = (field: 'kind' | 'organisation' | 'topic', values: SQL): SQL =>
  sql`exists (select 1 from jsonb_array_elements(${partners}) as partner where partner ->> ${sql.raw(`'${field}'`)} in (select ${values}))`;

/** Everywhere that it takes place: its partners' municipalities, and where its centres are or what they serve. */
const places = sql`(${placesOfCentres(centres)}
  || array(select 'area:' || (partner ->> 'municipality') from jsonb_array_elements(${partners}) as partner where partner ->> 'municipality' is not null))`;

export const outreachPracticeList = defineList({
  name: 'outreachPractices',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    eventTypes,
    centreIds: centres,
    partners: partnersShown,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    eventTypes: (values) => sql`${eventTypes} && ${values()}::text[]`,
    partners: (values) => partnerIn('kind', sql`unnest(${values()}::text[])`),
    text: textMatches(table.search),
    municipalities: touchesMunicipalities(places),
    areas: touchesAreas(places),
    topics: (ids) => partnerIn('topic', sql`topics_within(${ids()}::text[])`),
    organisations: (ids) => partnerIn('organisation', sql`organisation_ids(${ids()}::text[])`),
    ...provenanceFilters(table),
  } satisfies Filters<OutreachPracticeFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    centre: (key) => sql`${centres} @> array[${key}]`,
    organisation: (key) => partnerIn('organisation', sql`organisation_ids(array[${key}])`),
    topic: (key) => partnerIn('topic', sql`topics_within(array[${key}])`),
  },
});

export const outreachPracticeGroups = defineGroups(outreachPracticeList, {
  by: {
    CENTRE: byEachValue(centres),
    EVENT_TYPE: byEachValue(eventTypes),
    PARTNER: byEachValue(
      sql`array(select partner ->> 'kind' from jsonb_array_elements(${partners}) as partner)`,
    ),
    MUNICIPALITY: byMunicipality(places),
  },
} satisfies Groups<typeof OutreachPracticeGroup>);
