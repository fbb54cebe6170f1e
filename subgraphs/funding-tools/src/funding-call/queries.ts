import {
  aboutTopics,
  byEachRef,
  byEachValue,
  byMunicipality,
  byQuarter,
  byRef,
  byValue,
  byYear,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  includeInactive,
  isAnyOf,
  onTopic,
  type Param,
  provenanceFilters,
  provenanceOf,
  referAll,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  everywhereAsCountry,
  kindOfTool,
  offeredBy,
  ofProgramme,
  ofProgrammes,
  ofToolKinds,
  ofToolOnTopics,
  openToAreas,
  openToLegalForms,
  openToMunicipalities,
  openToMunicipality,
} from '../db/links.js';
import type { FundingCallFilter } from './filter.js';
import type { FundingCallGroup } from './group.js';
import { fundingCalls as table } from './table.js';
import type { FundingCallStatus } from './type.js';

const { id, name, description, eligibility, opensAt, closesAt, budget, rate, legalForms, topics, url } =
  getTableColumns(table);

/** What closes when the money is spent is taken to close last of all. */
const closing = sql`coalesce(${closesAt}, '9999-12-31 00:00:00+00'::timestamptz)`;
const isOver = sql`${closing} <= now()`;

const status = sql<FundingCallStatus>`case when ${isOver} then 'CLOSED' when ${opensAt} <= now() then 'OPEN' else 'UPCOMING' end`;

/** Was, is or will be open on some day of a range, from midnight to midnight in Athens. */
const openDuring = (range: Param) => sql`(${opensAt} is not null
  ${range.has('to') ? sql`and ${opensAt} < (${range('to')}::date + 1)::timestamp at time zone 'Europe/Athens'` : sql``}
  ${range.has('from') ? sql`and coalesce(${closesAt} > ${range('from')}::date::timestamp at time zone 'Europe/Athens', true)` : sql``})`;

const offer = { tool: table.tool, programme: table.programme };

export const fundingCallList = defineList({
  name: 'fundingCalls',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    eligibility,
    status,
    opensAt,
    closesAt,
    budget,
    rate,
    legalForms,
    url,
    toolId: table.tool,
    programmeId: table.programme,
    areas: referAll(table.areas),
    topics: referAll(topics),
    provenance: provenanceOf(table),
  },
  orders: {
    CLOSES: { keys: [{ by: closing, type: 'timestamptz' }] },
    OPENS_DESC: {
      keys: [{ by: sql`coalesce(${opensAt}, '1970-01-01 00:00:00+00'::timestamptz)`, type: 'timestamptz' }],
      descending: true,
    },
    BUDGET_DESC: {
      keys: [{ by: sql`coalesce((${budget} ->> 'amount')::float8, -1)`, type: 'double precision' }],
      descending: true,
    },
  },
  filters: {
    kinds: ofToolKinds(table.tool),
    programmes: ofProgrammes(table.programme),
    legalForms: openToLegalForms(legalForms),
    statuses: isAnyOf(status),
    open: openDuring,
    text: textMatches(table.search),
    topics: (ids) =>
      sql`(${aboutTopics(topics)(ids)} or ${ofToolOnTopics(table.tool, sql`${ids()}::text[]`)})`,
    municipalities: openToMunicipalities(table.areas),
    areas: openToAreas(table.areas),
    organisations: offeredBy(offer),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<FundingCallFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    tool: (key) => sql`${table.tool} = ${key}`,
    programme: ofProgramme(table.programme),
    municipality: openToMunicipality(table.areas),
    topic: (key) => sql`(${onTopic(topics)(key)} or ${ofToolOnTopics(table.tool, sql`array[${key}]`)})`,
  },
  visible: sql`${closing} > now()`,
});

const closingDay = sql`(${closesAt} at time zone 'Europe/Athens')::date`;

export const fundingCallGroups = defineGroups(fundingCallList, {
  by: {
    STATUS: byValue(status),
    KIND: byValue(kindOfTool(table.tool)),
    PROGRAMME: byRef(table.programme),
    TOPIC: byEachRef(topics),
    LEGAL_FORM: byEachValue(legalForms),
    MUNICIPALITY: byMunicipality(everywhereAsCountry(table.areas)),
    QUARTER: byQuarter(closingDay),
    YEAR: byYear(closingDay),
  },
} satisfies Groups<typeof FundingCallGroup>);
