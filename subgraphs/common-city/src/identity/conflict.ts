import { sql } from 'drizzle-orm';

/** A party's provenance as the API shows it. */
const provenance = sql`jsonb_build_object('sources', sources, 'updatedAt', updated_at, 'verifiedAt', verified_at,
  'verifiedBy', verified_by, 'languages', languages, 'synthetic', synthetic)`;

/**
 * In what networks disagree, by organisation and field, over `said`: of each network what it said last. Values are
 * compared as codes, E.164 and folded; a difference in spelling, or in the words for the legal form, is none. A network that names several numbers agrees with
 * one that names any of them. Numbers that may not be shown are left out.
 */
export const conflictSql = sql`
  legal as materialized (
    select ' (?:' || string_agg(stems, '|' order by length(stems) desc, stems) || ')(?= )' as pattern
    from identity_words where kind in ('FORM', 'FILLER') and stems <> ''),
  claims as materialized (
    select root, field, network, string_agg(distinct value, ', ' order by value) as value, array_agg(distinct form) as forms,
      (array_agg(stated order by rank))[1] as stated
    from (
      select root, field, network, value, form, rank, ${provenance} as stated, min(rank) over (partition by root, field, network) as newest
      from said, lateral (
        select 'name' as field, name ->> 'el' as value,
          trim(regexp_replace(' ' || name_stems(name ->> 'el') || ' ', coalesce(pattern, ' $'), '', 'g')) as form from legal
        union all select 'legalForm', legal_form, legal_form
        union all select 'seat', seat, seat
        union all select 'contact.email', contact ->> 'email', lower(contact ->> 'email')
        union all select 'contact.url', contact ->> 'url', host_key(contact ->> 'url')
        union all select 'contact.phones', phone, phone_key(phone) from jsonb_array_elements_text(contact -> 'phones') as phone
        union all select 'identifiers ' || register_of(item ->> 'scheme'), item ->> 'value', number_key(item ->> 'scheme', item ->> 'value')
          from jsonb_array_elements(identifiers) as item where is_public_number(item ->> 'scheme', item ->> 'value')) as claim
      where form <> '') as claimed
    where rank = newest group by root, field, network),
  disputes as (
    select distinct root, field from claims one join claims other using (root, field)
    where one.network < other.network and not one.forms && other.forms
      and (field <> 'name' or similarity(one.forms[1], other.forms[1]) < 0.4
        and initials_of(one.value, '{}') <> fold(other.value) and initials_of(other.value, '{}') <> fold(one.value))),
  disputed as materialized (
    select root, jsonb_agg(jsonb_build_object('field', field, 'values', "values") order by field) as conflicts
    from (
      select root, field, jsonb_agg(jsonb_build_object('networkId', network, 'value', value, 'provenance', stated) order by network) as "values"
      from claims join disputes using (root, field) group by root, field) as each
    group by root)`;
