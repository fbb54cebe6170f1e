import {
  aboutTopics,
  byEachRef,
  byEachValue,
  byMunicipality,
  byOrganisation,
  byRef,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  isAnyOf,
  isOrganisation,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  everywhereAsCountry,
  ofProgramme,
  ofProgrammes,
  openToAreas,
  openToLegalForms,
  openToMunicipalities,
  openToMunicipality,
} from '../db/links.js';
import type { FundingToolFilter } from './filter.js';
import type { FundingToolGroup } from './group.js';
import { fundingTools as table } from './table.js';

const { id, kind, name, description, legalForms, minimumAmount, maximumAmount, active, url } =
  getTableColumns(table);

export const fundingToolList = defineList({
  name: 'fundingTools',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    description,
    legalForms,
    minimumAmount,
    maximumAmount,
    active,
    url,
    programmeId: table.programme,
    provider: referOrganisation(table.provider),
    topics: referAll(table.topics),
    areas: referAll(table.areas),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    kinds: isAnyOf(kind),
    programmes: ofProgrammes(table.programme),
    legalForms: openToLegalForms(legalForms),
    text: textMatches(table.search),
    topics: aboutTopics(table.topics),
    municipalities: openToMunicipalities(table.areas),
    areas: openToAreas(table.areas),
    organisations: (ids) => sql`${table.provider} in (select organisation_ids(${ids()}::text[]))`,
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<FundingToolFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    programme: ofProgramme(table.programme),
    provider: isOrganisation(table.provider),
    municipality: openToMunicipality(table.areas),
    topic: onTopic(table.topics),
  },
  visible: sql`${active}`,
});

export const fundingToolGroups = defineGroups(fundingToolList, {
  by: {
    KIND: byValue(kind),
    PROVIDER: byOrganisation(table.provider),
    PROGRAMME: byRef(table.programme),
    TOPIC: byEachRef(table.topics),
    LEGAL_FORM: byEachValue(legalForms),
    MUNICIPALITY: byMunicipality(everywhereAsCountry(table.areas)),
  },
} satisfies Groups<typeof FundingToolGroup>);
