import type { Database } from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { type SQL, sql } from 'drizzle-orm';
import { conflictSql } from './conflict.js';
import { idsBy, rowsOf } from './queries.js';

/**
 * Makes the organisations that these ids mean, or meant, anew from all that is said of them: the hub's own facts first,
 * then what was verified last, then what changed last. Gives the ids of the hub's records in the index that differ now,
 * those that went included.
 */
export async function mergeOrganisations(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const of = sql`
    roots as materialized (select distinct canonical_id(id) as root from ${rowsOf(ids)} as given(id)),
    members as materialized (select root, known.id from roots, known_ids(root) as known(id)), ${said}`;
  await tx.execute(sql`with ${of}, ${roles},
    gone as (
      delete from known_memberships where organisation in ${rowsOf(ids)}
        and (organisation, network, role) not in (select root, network, role from roles))
    insert into known_memberships (organisation, network, role, since, record, ${provenance})
    select root, network, role, since, record, ${provenance} from roles
    on conflict (organisation, network, role) do update
      set (since, record, ${provenance}) = (excluded.since, excluded.record, ${excludedProvenance})
    where known_memberships.* is distinct from excluded.*`);
  await tx.execute(sql`with ${of}, ${named}, ${lists}, ${picked}, ${conflictSql}, ${merged},
    gone as (delete from known_organisations where id in ${rowsOf(ids)} and id not in (select id from merged))
    insert into known_organisations (${columns}) select ${columns} from merged
    on conflict (id) do update set (${columns}) = (${excluded})
    where (${sql.join(
      columnNames.map((name) => sql`known_organisations.${sql.identifier(name)}`),
      sql`, `,
    )}) is distinct from (${excluded})`);
  return writeRecords(tx, ids);
}

const columnNames = [
  ...['id', 'name', 'aliases', 'description', 'sector', 'legal_form', 'seat', 'authority_of', 'activities'],
  ...['contact', 'identifiers', 'links', 'networks', 'conflicts', 'sources', 'languages', 'updated_at'],
  ...['verified_at', 'verified_by', 'synthetic'],
];
const columns = sql.raw(columnNames.join(', '));
const excluded = sql.raw(columnNames.map((name) => `excluded.${name}`).join(', '));

const provenanceNames = ['sources', 'languages', 'updated_at', 'verified_at', 'verified_by', 'synthetic'];
const provenance = sql.raw(provenanceNames.join(', '));
const excludedProvenance = sql.raw(provenanceNames.map((name) => `excluded.${name}`).join(', '));

/** What records and facts say, each in the order in which it is believed. */
const said = sql`
  said as materialized (
    select root, party.*, row_number() over (
      partition by root order by verified_at desc nulls last, updated_at desc, network, record, nr) as rank
    from members join index_parties party on party.organisation = members.id),
  facts as materialized (
    select root, organisation.*, row_number() over (partition by root order by organisation.id <> root, organisation.id) as rank
    from members join organisations organisation on organisation.id = members.id)`;

/** The hub's own facts, and what records say; a network of which neither says a role only lists the body. */
const roles = sql`
  stated as materialized (
    select distinct root, network from members join memberships on memberships.organisation = members.id),
  roles as materialized (
    select distinct on (root, network, role) root, network, role, min(since) over (partition by root, network, role) as since,
      record, ${provenance}
    from (
      select root, network, role, since, null as record, ${provenance}, 0 as rank
      from members join memberships on memberships.organisation = members.id
      union all
      select root, network, coalesce(role, 'listed'), since, record, ${provenance}, rank
      from (select *, bool_or(role is not null) over (partition by root, network) as has_role from said) as learned
      where role is not null or not has_role and (root, network) not in (select root, network from stated)) as given
    order by root, network, role, rank)`;

const named = sql`
  titles as materialized (
    select distinct on (root, key) root, key, value, fold(value) as folded from (
      select root, key, value, 0 as rank, rank as nr from facts, jsonb_each_text(name)
      union all select root, key, value, 1, rank from said, jsonb_each_text(name)) as given
    where value <> '' order by root, key, rank, nr),
  named as materialized (
    select root, jsonb_object_agg(key, value) as name, array_agg(key order by key <> 'el', key) as languages
    from titles group by root having bool_or(key = 'el'))`;

/** What is a list, in the order in which it is believed, each once; of aliases what is not the name itself. */
const lists = sql`
  items as (
    select root, 'aliases' as list, to_jsonb(text) as value, fold(text) as key, rank, nr, place from (
      select root, alias as text, 0 as rank, rank as nr, place from facts, unnest(aliases) with ordinality as given(alias, place)
      union all select root, value, 1, rank, 0 from facts, jsonb_each_text(name) where rank > 1
      union all select root, value, 2, rank, 0 from said, jsonb_each_text(name)
      union all select root, alias, 3, rank, place from said, unnest(aliases) with ordinality as given(alias, place)) as called
    where not exists (select from titles where titles.root = called.root and titles.folded = fold(text))
    union all
    select root, 'activities', to_jsonb(item), item, rank, 0, place from (
      select root, activities, 0 as rank from facts where rank = 1 union all select root, activities, rank from said) as active,
      unnest(activities) with ordinality as given(item, place)
    union all
    select root, 'phones', item, coalesce(phone_key(item #>> '{}'), item #>> '{}'), rank, 0, place from (
      select root, contact, 0 as rank from facts where rank = 1 union all select root, contact, rank from said) as reached,
      jsonb_array_elements(contact -> 'phones') with ordinality as given(item, place)
    union all
    select root, 'identifiers', item, coalesce(number_key(item ->> 'scheme', item ->> 'value'), (item ->> 'scheme') || ' ' || (item ->> 'value')), rank, 0, place from (
      select root, identifiers, 0 as rank from facts where rank = 1 union all select root, identifiers, rank from said) as registered,
      jsonb_array_elements(identifiers) with ordinality as given(item, place)
    where is_public_number(item ->> 'scheme', item ->> 'value')),
  lists as materialized (
    select root, jsonb_agg(value order by rank, nr, place) filter (where list = 'aliases') as aliases,
      jsonb_agg(value order by rank, nr, place) filter (where list = 'activities') as activities,
      jsonb_agg(value order by rank, nr, place) filter (where list = 'phones') as phones,
      jsonb_agg(value order by rank, nr, place) filter (where list = 'identifiers') as identifiers
    from (select distinct on (root, list, key) * from items where key <> '' order by root, list, key, rank, nr, place) as once
    group by root)`;

const forms = sql.raw(
  `'{${Object.keys(LegalForm)
    .filter((form) => form !== 'OTHER')
    .join(',')}}'::text[]`,
);

const picked = sql`
  picked as (
    select root,
      (array_agg(legal_form order by rank) filter (where legal_form = any(${forms})))[1] as legal_form,
      (array_agg(seat order by rank) filter (where seat is not null))[1] as seat,
      (array_agg(contact ->> 'email' order by rank) filter (where contact ->> 'email' is not null))[1] as email,
      (array_agg(contact ->> 'url' order by rank) filter (where contact ->> 'url' is not null))[1] as url,
      (array_agg(sources order by rank) filter (where name is not null))[1] as sources,
      max(updated_at) filter (where name is not null) as updated_at, max(verified_at) as verified_at,
      (array_agg(verified_by order by rank))[1] as verified_by, bool_and(synthetic) as synthetic
    from said group by root)`;

const textsOf = (list: SQL, most = 200): SQL =>
  sql`array(select item from jsonb_array_elements_text(${list}) with ordinality as each(item, nr) order by nr limit ${sql.raw(String(most))})`;

const merged = sql`
  knowing as (
    select organisation as root, array_agg(distinct network order by network) as networks
    from known_memberships where organisation in (select root from roots) group by organisation),
  merged as materialized (
    select named.root as id, named.name, ${textsOf(sql`lists.aliases`, 100)} as aliases, fact.description, fact.sector,
      coalesce(fact.legal_form, picked.legal_form) as legal_form, coalesce(fact.seat, picked.seat) as seat, fact.authority_of,
      ${textsOf(sql`lists.activities`)} as activities,
      case when coalesce(fact.contact ->> 'email', picked.email, fact.contact ->> 'url', picked.url) is not null or phones is not null then
        jsonb_build_object('email', coalesce(fact.contact ->> 'email', picked.email), 'phones', coalesce(phones, '[]'),
          'url', coalesce(fact.contact ->> 'url', picked.url)) end as contact,
      coalesce(lists.identifiers, '[]') as identifiers, coalesce(fact.links, '{}') as links,
      coalesce(knowing.networks, '{}') as networks, coalesce(disputed.conflicts, '[]') as conflicts,
      coalesce(fact.sources, picked.sources, '[]') as sources, coalesce(fact.languages, named.languages) as languages,
      coalesce(greatest(fact.updated_at, picked.updated_at), now()) as updated_at,
      greatest(fact.verified_at, picked.verified_at) as verified_at,
      case when fact.verified_at >= picked.verified_at or picked.verified_at is null then fact.verified_by else picked.verified_by end as verified_by,
      coalesce(fact.synthetic, picked.synthetic, false) as synthetic
    from named left join lists using (root) left join picked using (root) left join disputed using (root) left join knowing using (root)
      left join facts fact on fact.root = named.root and fact.rank = 1)`;

/** The hub's own records in the index. */
async function writeRecords(tx: Database, ids: readonly string[]): Promise<string[]> {
  return idsBy(
    tx,
    sql`with gone as (
        delete from index_records where id in ${rowsOf(ids)} and kind = 'Organisation' and network is null
          and not exists (select from known_organisations known where known.id = index_records.id) returning id),
      made as (
        insert into index_records (id, kind, ${recorded}, active, url, areas, topics, changed_at)
        select id, 'Organisation', ${recorded}, true, contact ->> 'url', places, activities, now()
        from known_organisations known where id in ${rowsOf(ids)}
        on conflict (id) do update set (${recorded}, url, areas, topics, changed_at)
          = (${excludedRecorded}, excluded.url, excluded.areas, excluded.topics, excluded.changed_at)
        where index_records.network is null and index_records.kind = 'Organisation'
          and (${ownRecorded}, index_records.url, index_records.areas, index_records.topics)
          is distinct from (${excludedRecorded}, excluded.url, excluded.areas, excluded.topics)
        returning id)
      select id from gone union select id from made`,
  );
}

const recordedNames = ['name', 'aliases', 'description', 'identifiers', ...provenanceNames];
const recorded = sql.raw(recordedNames.join(', '));
const ownRecorded = sql.raw(recordedNames.map((name) => `index_records.${name}`).join(', '));
const excludedRecorded = sql.raw(recordedNames.map((name) => `excluded.${name}`).join(', '));
