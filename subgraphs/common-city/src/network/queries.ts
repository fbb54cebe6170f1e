import { defineList, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { networks as table } from './table.js';
import type { NetworkCoverage, NetworkProblem, NetworkStatus } from './type.js';

const { id, name, description, url, licence } = getTableColumns(table);

/** What the index knows of a network; null where it does not follow it. */
const known = <T>(what: SQL): SQL<T> =>
  sql<T>`(select ${what} from index_feeds feed where feed.network = ${id})`;

/** An answer is held for seconds only: without one for so long, nobody follows. */
const isStill = sql`feed.answered_at < now() - interval '90 s'`;

/** Networks start when they like: one that was never read is not down at once. */
const isPending = sql`(feed.answered_at is null and (feed.failure is null
  or feed.failure ->> 'code' in ('UNREACHABLE', 'TIMEOUT') and (feed.failure ->> 'since')::timestamptz > now() - interval '1 min'))`;

const isUp = sql`(feed.failure is null and feed.at_end and not ${isStill})`;

export const networkList = defineList({
  name: 'networks',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    url,
    licence,
    stewardId: table.steward,
    provenance: provenanceOf(table),
    status: known<NetworkStatus | null>(sql`case when ${isPending} then 'PENDING'
      when feed.answered_at is null or feed.failure ->> 'code' in ('UNREACHABLE', 'TIMEOUT') then 'DOWN'
      when ${isUp} then 'UP' else 'LAGGING' end`),
    lastChangeAt: known<string | null>(sql`to_json(feed.last_change_at)`),
    indexedTo: known<string | null>(sql`to_json(feed.indexed_to)`),
    lag: known<number | null>(sql`case when feed.indexed_to is not null then
      case when ${isUp} then 0 else greatest(0, extract(epoch from now() - feed.indexed_to)::float8) end end`),
    problem: known<NetworkProblem | null>(sql`feed.failure`),
    coverage: sql<NetworkCoverage[]>`coalesce(${known(sql`(
      select jsonb_agg(jsonb_build_object('areaIds', part -> 'areas', 'topicIds', part -> 'topics'))
      from jsonb_array_elements(feed.coverage) as part)`)}, '[]')`,
    records: sql<number>`(select count(*)::int from index_records record where record.network = ${id})`,
    refused: sql<number>`(select count(*)::int from index_refused refused where refused.network = ${id})`,
  },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}` },
});
