import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { refreshSearch } from '../search/refresh.js';
import { joinIds } from './join.js';
import { mergeOrganisations } from './merge.js';
import { pairIds } from './pair.js';
import { profileIds } from './profile.js';
import { idsBy, lockIdentity, rowsOf } from './queries.js';

/** So many ids are learned from in one round of statements. */
const portion = 500;

/**
 * Learns from what records say of these organisations now, under whatever id: who is one, and what all networks know of
 * them. Called inside the transaction that changed what is said, with the ids that were named before and are named now;
 * the hub's own records in the index and what they are found by follow.
 */
export async function learnParties(tx: Database, organisations: readonly string[]): Promise<void> {
  if (organisations.length === 0) return;
  await lockIdentity(tx);
  const ids = [...new Set(organisations)].sort();
  for (let from = 0; from < ids.length; from += portion) {
    const some = ids.slice(from, from + portion);
    await tx.execute(sql`insert into identity_ids (id) select id from ${rowsOf(some)} as given(id)
      where not exists (select from identity_ids known where known.id = given.id) order by id`);
    await rejoin(tx, [...some, ...(await pairIds(tx, await profileIds(tx, some)))]);
  }
}

/** Works out anew who is one with these, what is known of them, and what they are found by. */
export async function rejoin(tx: Database, ids: readonly string[]): Promise<void> {
  const { near, moved } = await joinIds(tx, [...new Set(ids)]);
  const changed = await mergeOrganisations(tx, near);
  await refreshSearch(tx, [...new Set([...changed, ...moved])]);
}

/** Learns the words by which places are told apart in names. */
export async function learnPlaces(tx: Database): Promise<void> {
  await lockIdentity(tx);
  await tx.execute(sql`
    insert into identity_words (words, kind)
    select distinct word, 'PLACE' from municipalities, unnest(array[name ->> 'el', genitive]) as word where word <> ''
    on conflict do nothing`);
}

/** Learns from so many of the facts that changed since this was done last, at most. Gives how many there were. */
export async function learnFacts(tx: Database, most: number): Promise<number> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await lockIdentity(tx);
  const touched = await idsBy(
    tx,
    sql`delete from identity_touched where id in (select id from identity_touched order by id limit ${most}) returning id`,
  );
  await learnParties(tx, touched);
  return touched.length;
}
