import {
  aboutTopics,
  type Database,
  defineList,
  type Filters,
  includeInactive,
  referAll,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { CareAlertProposalFilter } from './filter.js';
import { alertProposals as table } from './table.js';

const { id, name, description, topics, targetGroups, areas, period, deadline, raisedAt, refused, reason } =
  getTableColumns(table);

/** What members raised, the most pressing first; what was refused only if asked for. */
export const alertProposalList = defineList({
  name: 'careAlertProposals',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    areas: referAll(areas),
    period,
    deadline,
    raisedAt,
    refused,
    reason,
  },
  orders: { DEADLINE: { keys: [{ by: deadline, type: 'timestamptz' }] } },
  filters: {
    topics: aboutTopics(topics),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    includeInactive,
  } satisfies Filters<CareAlertProposalFilter>,
  edges: { id: (key) => sql`${id} = ${key}` },
  visible: sql`not ${refused}`,
});

/** Who raised a need, by pseudonym; null: forgotten. */
export async function selectRaiser(tx: Database, key: string): Promise<string | null> {
  const [row] = await tx.execute<{ actor: string | null }>(sql`
    select actor from revisions where kind = 'CareAlertProposal' and revisions.id = ${key} and verb = 'create'
    order by version desc limit 1`);
  return row?.actor ?? null;
}
