import { type Database, textArray } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { carriedKinds } from '../search/kind-worths.js';
import type { Change } from './check.js';

/** Lets this transaction alone change the index until it ends. */
export async function lockIndex(tx: Database): Promise<void> {
  await tx.execute(sql`select from index_counter for update`);
}

/**
 * Whether joins go from what has arrived to the large tables by their keys. PostgreSQL has no figures about a table that
 * is filled anew each time, and would read the whole index for one record.
 */
export async function preferKeys(tx: Database, prefer: boolean): Promise<void> {
  const to = prefer ? 'off' : 'on';
  await tx.execute(
    sql`select set_config(setting, ${to}, true) from unnest(array['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan']) as setting`,
  );
}

const asJson = (value: unknown): SQL => sql`${JSON.stringify(value)}::text::jsonb`;

/** Puts changes where they are applied from, and those that were left out with their reasons. */
export async function insertArriving(
  tx: Database,
  network: string,
  changes: readonly Change[],
): Promise<void> {
  await tx.execute(sql`with given as materialized (
      select * from jsonb_to_recordset(${asJson(changes)}) as given(id text, kind text, at timestamptz, "isNew" boolean, document jsonb, why text)),
    fine as (
      delete from index_refused using given
      where index_refused.network = ${network} and index_refused.id = given.id and given.why is null),
    refused as (
      insert into index_refused (network, id, why) select ${network}, id, why from given where why is not null
      on conflict (network, id) do update set why = excluded.why, at = now() where index_refused.why <> excluded.why)
    insert into index_arriving (id, kind, at, is_new, document, hash)
    select id, kind, at, "isNew", document, md5(document::text) from given`);
}

/**
 * Sets aside what only the database can tell: ids that are another's, and hours that no day could keep. Somebody else's
 * record is left as it is; of the network's own the index has nothing then.
 */
export async function refuseArriving(tx: Database, network: string): Promise<void> {
  await tx.execute(sql`with foreign_ids as (
      select id, 'id: is a record of ' || owner as why from (
        select arriving.id, coalesce(
          (select known.network from index_changes known where known.id = arriving.id and known.network <> ${network}),
          (select 'the hub' from index_records own where own.id = arriving.id and own.network is null),
          (select 'the hub' from organisations where organisations.id = arriving.id),
          (select 'the hub' from identity where identity.alias = arriving.id)) as owner
        from index_arriving arriving where arriving.kind <> 'Organisation') as owned where owner is not null),
    gone as (delete from index_arriving using foreign_ids where index_arriving.id = foreign_ids.id),
    faulty as (
      select arriving.id, format('places.%s.schedules.%s: %s', place.nr - 1, schedule.nr - 1, fault_of_schedule(schedule.value)) as why
      from index_arriving arriving, jsonb_array_elements(arriving.document -> 'places') with ordinality as place(value, nr),
        jsonb_array_elements(place.value -> 'schedules') with ordinality as schedule(value, nr)
      where fault_of_schedule(schedule.value) is not null and arriving.id not in (select id from foreign_ids)),
    emptied as (
      update index_arriving set document = null, hash = null where id in (select id from faulty))
    insert into index_refused (network, id, why)
    select ${network}, id, left(min(why), 500) from (table foreign_ids union all table faulty) as each group by id
    on conflict (network, id) do update set why = excluded.why, at = now() where index_refused.why <> excluded.why`);
}

/** Forgets what has arrived and is in the index already, word for word. */
export async function dropUnchanged(tx: Database, network: string): Promise<void> {
  await tx.execute(sql`delete from index_arriving arriving using index_documents known
    where known.network = ${network} and known.id = arriving.id and known.hash = arriving.hash`);
}

/** Who is said to give, or to carry, what is about to be replaced. */
export async function selectGivers(tx: Database, network: string): Promise<string[]> {
  const rows = await tx.execute<{ organisation: string }>(sql`
    select distinct canonical_id(organisation) as organisation from index_records join index_arriving using (id)
    where network = ${network} and organisation is not null
    union select canonical_id(organisation) from index_parties join index_arriving on record = index_arriving.id
    where network = ${network} and index_parties.kind = any(${textArray(carriedKinds)})`);
  return rows.map(({ organisation }) => organisation);
}

/** Removes what is replaced or gone; gives the organisations that were named there. */
export async function deletePast(tx: Database, network: string): Promise<string[]> {
  await tx.execute(sql`delete from index_places places using index_arriving arriving
    where places.record = arriving.id and arriving.kind <> 'Organisation'`);
  await tx.execute(sql`delete from index_records records using index_arriving arriving
    where records.id = arriving.id and records.network = ${network}
      and (arriving.document is null or arriving.kind = 'Organisation')`);
  const rows = await tx.execute<{ organisation: string }>(sql`with past as (
      delete from index_parties parties using index_arriving arriving
      where parties.record = arriving.id and parties.network = ${network} returning parties.organisation)
    select distinct organisation from past`);
  return rows.map(({ organisation }) => organisation);
}

/** The columns of provenance, of a record and of its parties. */
const provenanceColumns = sql.raw('sources, languages, updated_at, verified_at, verified_by, synthetic');

const provenance = sql`jsonb_to_record(arriving.document -> 'provenance') as
  provenance(sources jsonb, languages text[], "updatedAt" timestamptz, "verifiedAt" timestamptz, "verifiedBy" text, synthetic boolean)`;

const provenanceValues = sql.raw(
  'provenance.sources, provenance.languages, "updatedAt", "verifiedAt", "verifiedBy", provenance.synthetic',
);

const recordColumns = [
  'kind',
  'name',
  'aliases',
  'description',
  'words',
  'active',
  'organisation',
  'represents',
  'part_of',
  'topics',
  'target_groups',
  'areas',
  'period',
  'url',
  'identifiers',
  'amounts',
  'sources',
  'languages',
  'updated_at',
  'verified_at',
  'verified_by',
  'synthetic',
  'changed_at',
];

/** Puts records into the index, and replaces those that are there. */
export async function insertRecords(tx: Database, network: string): Promise<void> {
  const columns = sql.raw(recordColumns.join(', '));
  const replaced = sql.raw(recordColumns.map((column) => `${column} = excluded.${column}`).join(', '));
  await tx.execute(sql`insert into index_records (id, network, ${columns})
    select arriving.id, ${network}, arriving.kind, name, aliases, description, words, active, organisation, represents, coalesce("partOf", '{}'), topics,
      "targetGroups", areas, period, url, identifiers, amounts, ${provenanceValues}, arriving.at
    from index_arriving arriving, ${provenance}, jsonb_to_record(arriving.document) as document(name jsonb, aliases text[], description jsonb,
      words jsonb, active boolean, organisation text, represents text, "partOf" text[], topics text[], "targetGroups" text[], areas text[],
      period jsonb, url text, identifiers jsonb, amounts jsonb)
    where arriving.document is not null and arriving.kind <> 'Organisation'
    on conflict (id) do update set ${replaced} where index_records.network = excluded.network`);
}

/**
 * Puts places and parties of records into the index; gives the organisations that are named there. Places go in mixed:
 * the index of a `cube` has a page for almost each of those that come in the order in which they lie along a line.
 */
export async function insertParts(tx: Database, network: string): Promise<string[]> {
  await tx.execute(sql`insert into index_places (record, nr, latitude, longitude, area, schedules)
    select arriving.id, place.nr, latitude, longitude, area, coalesce(schedules, '[]')
    from index_arriving arriving, jsonb_array_elements(arriving.document -> 'places') with ordinality as place(value, nr),
      jsonb_to_record(place.value) as given(latitude float8, longitude float8, area text, schedules jsonb)
    where arriving.kind <> 'Organisation' order by md5(arriving.id)`);
  const rows = await tx.execute<{ organisation: string }>(sql`with present as (
      insert into index_parties (record, nr, network, kind, organisation, role, since, name, aliases, identifiers, legal_form,
        seat, activities, contact, ${provenanceColumns})
      select arriving.id, party.nr, ${network}, arriving.kind, organisation, role, since, name, aliases, identifiers, "legalForm",
        seat, activities, contact, ${provenanceValues}
      from index_arriving arriving, ${provenance}, jsonb_array_elements(arriving.document -> 'parties') with ordinality as party(value, nr),
        jsonb_to_record(party.value) as given(organisation text, role text, since text, name jsonb, aliases text[], identifiers jsonb,
          "legalForm" text, seat text, activities text[], contact jsonb)
      returning organisation)
    select distinct organisation from present`);
  return rows.map(({ organisation }) => organisation);
}

/** Notes which documents the index has now. */
export async function noteDocuments(tx: Database, network: string): Promise<void> {
  await tx.execute(sql`with gone as (
      delete from index_documents known using index_arriving arriving
      where known.network = ${network} and known.id = arriving.id and arriving.document is null)
    insert into index_documents (network, id, kind, hash)
    select ${network}, id, kind, hash from index_arriving where document is not null
    on conflict (network, id) do update set kind = excluded.kind, hash = excluded.hash`);
}

/**
 * Notes what happened to each record, in the order of the index; gives the records that are now another, and empties what
 * has arrived. That an unknown one is gone is told as well, as its network tells it; not of one that was only left out.
 */
export async function noteChanges(tx: Database, network: string, live: boolean): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`with arrived as (
      delete from index_arriving returning id, kind, at, is_new, document is null as gone),
    happened as (
      select arrived.id, arrived.kind, arrived.at, known.operation as before, case when gone then 'DELETED'
          when known.operation = 'DELETED' or (known.id is null and (is_new or ${live})) then 'CREATED' else 'UPDATED' end as operation
      from arrived left join index_changes known on known.id = arrived.id
      where arrived.kind <> 'Organisation' and not (gone and (known.operation is not distinct from 'DELETED' or known.id is null
        and exists (select from index_refused where network = ${network} and index_refused.id = arrived.id)))),
    numbered as (select *, row_number() over (order by at, id) as nr, count(*) over () as total from happened),
    raised as (
      update index_counter set sequence = sequence + (select count(*) from happened) returning sequence),
    noted as (
      insert into index_changes (id, network, kind, operation, at, sequence)
      select id, ${network}, kind, operation, at, raised.sequence - total + nr from numbered, raised
      on conflict (id) do update set kind = excluded.kind, operation = excluded.operation, at = excluded.at, sequence = excluded.sequence)
    select id from happened where operation <> 'DELETED' or before is not null`);
  return rows.map(({ id }) => id);
}
