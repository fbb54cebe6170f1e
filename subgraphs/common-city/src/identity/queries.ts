import { type Database, defineList, type Filters, includeInactive, isAnyOf } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import type { IdentityCandidateFilter } from './filter.js';
import { identityCandidates as table } from './table.js';

export const identityCandidateList = defineList({
  name: 'identityCandidates',
  from: table,
  id: table.id,
  columns: {
    id: table.id,
    ids: sql<string[]>`array(select known from unnest(array[${table.one}, ${table.other}]) as known
      left join identity_ids on identity_ids.id = known order by number, known)`,
    score: table.score,
    evidence: table.evidence,
    certain: table.certain,
    state: table.state,
    decision: table.decision,
    decidedAt: table.decidedAt,
    decidedBy: table.decidedBy,
  },
  orders: { SCORE_DESC: { keys: [{ by: table.score, type: 'double precision' }], descending: true } },
  filters: {
    organisations: (ids) =>
      sql`array[${table.one}, ${table.other}] && array(select known_ids(canonical_id(id)) from unnest(${ids()}::text[]) as id)`,
    states: isAnyOf(table.state),
    includeInactive,
  } satisfies Filters<IdentityCandidateFilter>,
  edges: { id: (key) => sql`${table.id} = ${key}` },
  visible: sql`${table.state} = 'WAITING'`,
});

/** A list of ids as a set of rows of one column, however many. */
export const rowsOf = (ids: readonly string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;

/** Ids from rows of one column. */
export async function idsBy(tx: Database, statement: SQL): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}

/** Lets only one transaction learn or decide at a time, until it ends. */
export async function lockIdentity(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity'))`);
}

/** A candidate as it stands. */
export interface Standing {
  one: string;
  other: string;
  decision: string | null;
  state: string;
  /** It is joined, or would be, without a decision. */
  byItself: boolean;
  /** Whether the two mean one organisation. */
  isOne: boolean;
}

/** The candidate of an id; null: there is none. Inside {@link lockIdentity}, which keeps it as it is. */
export async function selectStanding(tx: Database, id: string): Promise<Standing | null> {
  const [row] = await tx.execute<Standing & Record<string, unknown>>(sql`
    select one, other, decision, state, certain and not held as "byItself", canonical_id(one) = canonical_id(other) as "isOne"
    from ${table} where id = ${id}`);
  return row ?? null;
}
