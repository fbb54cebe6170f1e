import {
  aboutTopics,
  byEachRef,
  byValue,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  isAnyOf,
  onTopic,
  type Param,
  provenanceFilters,
  provenanceOf,
  referAll,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { kindOfAction, kindPlace, ofActionKinds, topicsDiscussedInAll } from '../db/links.js';
import type { ActionTopicFilter } from './filter.js';
import type { ActionTopicGroup } from './group.js';
import { actionTopics as table } from './table.js';

const { id, action, ordinal, name, note, status, topics, trainingNeeds } = getTableColumns(table);

/** Those without a place in the list come after it. */
const place = sql`coalesce(${ordinal}, 2147483647)`;

const discussedInAll = (kinds: Param): SQL => sql`(${status} = 'HELD' and ${ofActionKinds(action)(kinds)}
  and ${topics} && ${topicsDiscussedInAll(kinds)})`;

export const actionTopicList = defineList({
  name: 'actionTopics',
  from: table,
  id,
  columns: {
    id,
    ordinal,
    name,
    note,
    status,
    topics: referAll(topics),
    trainingNeeds: referAll(trainingNeeds),
    actionId: action,
    provenance: provenanceOf(table),
  },
  orders: {
    ORDINAL: {
      keys: [
        { by: kindPlace(kindOfAction(action)), type: 'integer' },
        { by: action, type: 'text' },
        { by: place, type: 'integer' },
      ],
    },
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
  },
  filters: {
    kinds: ofActionKinds(action),
    discussedInAll,
    statuses: isAnyOf(status),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    ...provenanceFilters(table),
  } satisfies Filters<ActionTopicFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    action: (key) => sql`${action} = ${key}`,
    topic: onTopic(topics),
  },
});

export const actionTopicGroups = defineGroups(actionTopicList, {
  by: {
    KIND: byValue(kindOfAction(action)),
    TOPIC: byEachRef(topics),
    TRAINING_NEED: byEachRef(trainingNeeds),
    STATUS: byValue(status),
  },
} satisfies Groups<typeof ActionTopicGroup>);
