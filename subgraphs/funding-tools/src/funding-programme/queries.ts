import {
  defineList,
  type Filters,
  greekOrder,
  isAnyOf,
  ofOrganisations,
  provenanceFilters,
  provenanceOf,
  refer,
  referOrganisation,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { referOrganisations } from '../db/links.js';
import type { FundingProgrammeFilter } from './filter.js';
import { fundingProgrammes as table } from './table.js';

const { id, kind, name, aliases, period, identifiers, funders, manager } = getTableColumns(table);

const organisations = sql`(${funders} || ${manager})`;

export const fundingProgrammeList = defineList({
  name: 'fundingProgrammes',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    aliases,
    period,
    identifiers,
    wholeId: table.partOf,
    area: refer(table.area, 'id'),
    manager: referOrganisation(manager),
    funders: referOrganisations(funders),
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    municipalities: touchesMunicipalities(table.places),
    areas: touchesAreas(table.places),
    organisations: ofOrganisations(organisations),
    ...provenanceFilters(table),
  } satisfies Filters<FundingProgrammeFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    whole: (key) => sql`${table.partOf} = ${key}`,
    organisation: (key) => sql`${organisations} && array(select organisation_ids(array[${key}]))`,
  },
});
