import {
  aboutTopics,
  byRef,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  inMunicipality,
  isAnyOf,
  onTopic,
  provenanceFilters,
  provenanceOf,
  refer,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { NeedRecordFilter } from './filter.js';
import type { NeedRecordGroup } from './group.js';
import { needRecords as table } from './table.js';

const { id, name, topic, municipality, area, targetGroup, coverage, assessedOn } = getTableColumns(table);

const topics = sql`(array[${topic}])`;
const targetGroups = sql`(array[${targetGroup}])`;
const areas = sql`(array[coalesce(${area}, 'area:' || ${municipality})])`;
const leastCovered = sql`array_position(array['NONE', 'MINIMAL', 'PARTIAL', 'FULL'], ${coverage})`;
const byName = { by: greekOrder(name), type: 'text' as const };

export const needRecordList = defineList({
  name: 'needRecords',
  from: table,
  id,
  columns: {
    id,
    name,
    topic: refer(topic, 'id'),
    municipality: refer(municipality, 'code'),
    area: refer(area, 'id'),
    targetGroup: refer(targetGroup, 'id'),
    coverage,
    assessedOn,
    provenance: provenanceOf(table),
  },
  orders: {
    COVERAGE: { keys: [{ by: leastCovered, type: 'integer' }, byName] },
    NAME: { keys: [byName] },
  },
  filters: {
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    coverage: isAnyOf(coverage),
    ...provenanceFilters(table),
  } satisfies Filters<NeedRecordFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    municipality: inMunicipality(areas),
    // Needs and groups of people are topics of one tree, so a topic leads to both.
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
});

export const needRecordGroups = defineGroups(needRecordList, {
  by: {
    MUNICIPALITY: byRef(municipality, 'code'),
    TOPIC: byRef(topic),
    TARGET_GROUP: byRef(targetGroup),
    COVERAGE: byValue(coverage),
  },
} satisfies Groups<typeof NeedRecordGroup>);
