import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { idsBy, rowsOf } from './queries.js';
import { clusterIds, type Member, type Pair } from './rules.js';

type Candidate = Pair & { evidence: string[] };

/**
 * Works out anew which of these ids, and of all that hang together with them, are one. Gives all that hang together, and
 * those that mean another organisation than before.
 */
export async function joinIds(
  tx: Database,
  ids: readonly string[],
): Promise<{ near: string[]; moved: string[] }> {
  const near = await idsBy(
    tx,
    sql`with recursive near(id) as (
        select id from ${rowsOf(ids)} as given(id)
        union
        select next.id from near, lateral (
          select other as id from identity_candidates where one = near.id and ${joins}
          union all select one from identity_candidates where other = near.id and ${joins}
          union all select organisation from identity where alias = near.id
          union all select alias from identity where organisation = near.id) as next)
      select id from near order by id`,
  );
  const members = await selectMembers(tx, near);
  const facts = await selectFacts(tx, near);
  const candidates = await selectCandidates(tx, near);
  const joined = joinsOf(clusterIds(members, [...facts, ...candidates]), candidates);
  const moved = await writeJoins(tx, near, joined);
  await writeStates(tx, near);
  return { near, moved };
}

/** A pair that joins unless something stands against it. */
const joins = sql`(decision = 'CONFIRM' or certain and decision is null and not held)`;

async function selectMembers(tx: Database, ids: readonly string[]): Promise<Member[]> {
  return tx.execute<Member & Record<string, unknown>>(sql`
    select given.id, coalesce(number, 9007199254740991)::float8 as number,
      exists (select from organisations where organisations.id = given.id) as hub, coalesce(numbers, '{}') as numbers
    from ${rowsOf(ids)} as given(id) left join identity_ids using (id) left join identity_profiles using (id)`);
}

async function selectFacts(tx: Database, ids: readonly string[]): Promise<Pair[]> {
  return tx.execute<Pair & Record<string, unknown>>(sql`
    select alias as one, organisation as other, 1 as score, 'FACT' as kind from identity
    where origin = 'FACT' and alias in ${rowsOf(ids)} order by alias`);
}

/** Pairs of these ids; what a person has confirmed stands above all that is only certain. */
async function selectCandidates(tx: Database, ids: readonly string[]): Promise<Candidate[]> {
  return tx.execute<Candidate & Record<string, unknown>>(sql`
    select one, other, case when decision = 'CONFIRM' then 2 else 0 end + score as score, decision, evidence,
      case when ${joins} then 'JOIN' when decision = 'REFUSE' or held then 'APART' else 'LIKELY' end as kind
    from identity_candidates where one in ${rowsOf(ids)} or other in ${rowsOf(ids)} order by one, other`);
}

interface Join {
  alias: string;
  organisation: string;
  origin: 'MATCH' | 'STEWARD';
  evidence: string[];
}

/** An alias for each id that another one stands for, with the strongest pair that holds it there. */
function joinsOf(standing: ReadonlyMap<string, string>, candidates: readonly Candidate[]): Join[] {
  const strongest = new Map<string, Candidate>();
  for (const pair of candidates) {
    if (pair.kind !== 'JOIN' || standing.get(pair.one) !== standing.get(pair.other)) continue;
    for (const id of [pair.one, pair.other]) {
      if ((strongest.get(id)?.score ?? -1) < pair.score) strongest.set(id, pair);
    }
  }
  return [...standing].flatMap(([alias, organisation]) => {
    if (alias === organisation) return [];
    const { decision = null, evidence = [] } = strongest.get(alias) ?? {};
    return [{ alias, organisation, origin: decision === 'CONFIRM' ? 'STEWARD' : 'MATCH', evidence }];
  });
}

const why = sql`case origin when 'STEWARD' then '{"el": "Το αποφάσισε υπεύθυνος του κόμβου.", "en": "A steward of the hub decided it."}'::jsonb
  else '{"el": "Τα στοιχεία των δικτύων συμφωνούν.", "en": "What the networks say agrees."}'::jsonb end`;

/** Writes what differs; aliases that are facts stay as they are. */
async function writeJoins(tx: Database, near: readonly string[], joined: readonly Join[]): Promise<string[]> {
  return idsBy(
    tx,
    sql`with joined as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(joined)}::text::jsonb) as given(alias text, organisation text, origin text, evidence text[])),
    parted as (
      delete from identity where alias in ${rowsOf(near)} and origin <> 'FACT' and alias not in (select alias from joined)
      returning alias, organisation),
    written as (
    insert into identity (alias, organisation, why, origin, evidence)
    select alias, organisation, ${why}, origin, evidence from joined
    on conflict (alias) do update
      set organisation = excluded.organisation, why = excluded.why, origin = excluded.origin, evidence = excluded.evidence
    where identity.origin <> 'FACT' and (identity.organisation, identity.origin, identity.evidence)
      is distinct from (excluded.organisation, excluded.origin, excluded.evidence)
    returning alias, organisation)
    select unnest(array[alias, organisation]) as id from (select * from parted union select * from written) as moved`,
  );
}

/** How each pair stands now: of those between the same two organisations the likeliest waits for all. */
async function writeStates(tx: Database, near: readonly string[]): Promise<void> {
  await tx.execute(sql`
    with touched as materialized (
      select pair.id, decision, score, state, least(mine, its) as mine, greatest(mine, its) as its
      from identity_candidates pair, canonical_id(one) as mine, canonical_id(other) as its
      where one in ${rowsOf(near)} or other in ${rowsOf(near)}),
    standing as (
      select id, state, case
        when mine = its then 'JOINED'
        when bool_or(decision = 'REFUSE') over pairs then 'APART'
        when row_number() over (pairs order by score desc, id) = 1 then 'WAITING'
        else 'COVERED' end as now
      from touched window pairs as (partition by mine, its))
    update identity_candidates set state = now from standing
    where standing.id = identity_candidates.id and standing.now <> identity_candidates.state`);
}
