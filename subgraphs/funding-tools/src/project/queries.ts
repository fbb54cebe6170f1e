import {
  aboutTopics,
  defineList,
  duringPeriod,
  type Filters,
  greekOrder,
  inMunicipality,
  onTopic,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { programmesWithin, referOrganisations } from '../db/links.js';
import type { ProjectFilter } from './filter.js';
import { projects as table } from './table.js';
import type { ProjectFunding } from './type.js';

const { id, name, aliases, tagline, description, startDate, endDate, budget, identifiers, fundings } =
  getTableColumns(table);

const fundingsShown = sql<ProjectFunding[]>`coalesce((
  select jsonb_agg(jsonb_build_object('role', funding -> 'role', 'amount', funding -> 'amount',
    'programmeId', funding -> 'programme',
    'funder', case when funding ->> 'funder' is not null then jsonb_build_object('id', organisation_id(funding ->> 'funder')) end) order by nr)
  from jsonb_array_elements(${fundings}) with ordinality as each(funding, nr)), '[]')`;

/** Is paid for by, or through, one of these. */
const fundedBy = (field: 'funder' | 'programme', values: SQL): SQL =>
  sql`exists (select 1 from jsonb_array_elements(${fundings}) as funding where funding ->> ${sql.raw(`'${field}'`)} in (select ${values}))`;

const ofOrganisations = (ids: SQL): SQL =>
  sql`(${table.implementers} && array(select organisation_ids(${ids})) or ${fundedBy('funder', sql`organisation_ids(${ids})`)})`;

const period = sql<Period | null>`case when coalesce(${startDate}, ${endDate}) is not null
  then jsonb_build_object('start', ${startDate}, 'end', ${endDate}) end`;

/** The period that a range is compared with: where only one end is known, that one counts. */
const known = sql`jsonb_build_object('start', coalesce(${startDate}, ${endDate}), 'end', ${endDate})`;

export const projectList = defineList({
  name: 'projects',
  from: table,
  id,
  columns: {
    id,
    name,
    aliases,
    tagline,
    description,
    period,
    budget,
    identifiers,
    fundings: fundingsShown,
    implementers: referOrganisations(table.implementers),
    area: refer(table.area, 'id'),
    topics: referAll(table.topics),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    START_DESC: { keys: [{ by: sql`coalesce(${startDate}, '0000')`, type: 'text' }], descending: true },
  },
  filters: {
    programmes: (ids) => fundedBy('programme', sql`unnest(${programmesWithin(sql`${ids()}::text[]`)})`),
    during: duringPeriod(known),
    text: textMatches(table.search),
    topics: aboutTopics(table.topics),
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    organisations: (ids) => ofOrganisations(sql`${ids()}::text[]`),
    ...provenanceFilters(table),
  } satisfies Filters<ProjectFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    programme: (key) => fundedBy('programme', sql`unnest(${programmesWithin(sql`array[${key}]`)})`),
    implementer: (key) => sql`${table.implementers} && array(select organisation_ids(array[${key}]))`,
    funder: (key) => fundedBy('funder', sql`organisation_ids(array[${key}])`),
    municipality: inMunicipality(table.places),
    topic: onTopic(table.topics),
  },
});
