import {
  aboutTopics,
  defineList,
  type Filters,
  inMunicipality,
  isAnyOf,
  isOrganisation,
  ofOrganisations,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  standsDuring,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { publishedContributions } from '../db/links.js';
import type { ConsultationFilter } from './filter.js';
import { consultations as table } from './table.js';

const { id, name, description, kind, organisation, period, topics, targetGroups, areas } =
  getTableColumns(table);
const { contributions, conclusions, workPackage, url } = getTableColumns(table);

export const consultationList = defineList({
  name: 'consultations',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    kind,
    organisation: referOrganisation(organisation),
    period,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    areas: referAll(areas),
    contributions: publishedContributions(id, contributions),
    conclusions,
    workPackageId: workPackage,
    url,
    provenance: provenanceOf(table),
  },
  orders: {
    LATEST: { keys: [{ by: sql`coalesce(${period} ->> 'start', '')`, type: 'text' }], descending: true },
  },
  filters: {
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    organisations: ofOrganisations(sql`array[${organisation}]`),
    kinds: isAnyOf(kind),
    open: standsDuring(period),
    ...provenanceFilters(table),
  } satisfies Filters<ConsultationFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    workPackage: (key) => sql`${workPackage} = ${key}`,
    organisation: isOrganisation(organisation),
    municipality: inMunicipality(areas),
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
});
