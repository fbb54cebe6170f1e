import {
  aboutTopics,
  byEachRef,
  byMunicipality,
  byOrganisation,
  byQuarter,
  byRef,
  byYear,
  defineGroups,
  defineList,
  duringPeriod,
  type Filters,
  type Groups,
  inMunicipality,
  isAnyOf,
  isOrganisation,
  ofOrganisations,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Organisation } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { ofProgrammes } from '../db/links.js';
import type { GrantFilter } from './filter.js';
import type { GrantGroup } from './group.js';
import { grants as table } from './table.js';

const { id, name, description, amountAwarded, awardDate, plannedDates, areas, topics } =
  getTableColumns(table);

export const grantList = defineList({
  name: 'grants',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    amountAwarded,
    awardDate,
    plannedDates,
    programmeId: table.programme,
    toolId: table.tool,
    callId: table.call,
    projectId: table.project,
    recipient: referOrganisation(table.recipient) as SQL<Organisation>,
    funder: referOrganisation(table.funder) as SQL<Organisation>,
    areas: referAll(areas),
    topics: referAll(topics),
    provenance: provenanceOf(table),
  },
  orders: {
    AWARDED_DESC: { keys: [{ by: awardDate, type: 'text' }], descending: true },
    AMOUNT_DESC: {
      keys: [{ by: sql`(${amountAwarded} ->> 'amount')::float8`, type: 'double precision' }],
      descending: true,
    },
  },
  filters: {
    recipients: ofOrganisations(sql`array[${table.recipient}]`),
    funders: ofOrganisations(sql`array[${table.funder}]`),
    programmes: ofProgrammes(table.programme),
    projects: isAnyOf(table.project),
    during: duringPeriod(sql`jsonb_build_object('start', ${awardDate})`),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    organisations: ofOrganisations(sql`array[${table.recipient}, ${table.funder}]`),
    ...provenanceFilters(table),
  } satisfies Filters<GrantFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    project: (key) => sql`${table.project} = ${key}`,
    recipient: isOrganisation(table.recipient),
    funder: isOrganisation(table.funder),
    municipality: inMunicipality(areas),
    topic: onTopic(topics),
  },
});

const euros = sql`case when ${amountAwarded} ->> 'currency' = 'EUR' then (${amountAwarded} ->> 'amount')::numeric end`;

export const grantGroups = defineGroups(grantList, {
  by: {
    MUNICIPALITY: byMunicipality(areas),
    TOPIC: byEachRef(topics),
    FUNDER: byOrganisation(table.funder),
    RECIPIENT: byOrganisation(table.recipient),
    PROGRAMME: byRef(table.programme),
    QUARTER: byQuarter(awardDate),
    YEAR: byYear(awardDate),
  },
  numbers: { amountAwarded: euros },
} satisfies Groups<typeof GrantGroup>);
