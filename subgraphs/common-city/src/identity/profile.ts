import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { idsBy, rowsOf } from './queries.js';

/**
 * Works out what is compared of these ids from all that is said under each: one statement. Gives the ids of which
 * something else is said than before.
 */
export async function profileIds(tx: Database, ids: readonly string[]): Promise<string[]> {
  const made = await idsBy(
    tx,
    sql`with said as materialized (
        select organisation as id, name, aliases, identifiers, seat, legal_form, contact, false as hub
        from index_parties where organisation in ${rowsOf(ids)}
        union all
        select id, name, aliases, identifiers, seat, legal_form, contact, true from organisations where id in ${rowsOf(ids)}),
      ${texts}, ${names}, ${marks}
      insert into identity_profiles (id, hub, said, names, quoted, acronyms, initials, numbers, seats, phones, emails, hosts, forms, units, places, numerals)
      select id, hub, true, ${listOf('names')}, ${listOf('quoted')}, ${listOf('acronyms')}, ${listOf('initials')}, ${listOf('numbers')}, seats, ${listOf('phones')}, emails,
        hosts, forms || ${listOf('named_forms')}, ${listOf('units')}, ${listOf('places')}, ${listOf('numerals')}
      from marks left join names using (id) left join by_number using (id) left join by_phone using (id)
      on conflict (id) do update set (hub, said, names, quoted, acronyms, initials, numbers, seats, phones, emails, hosts, forms, units, places, numerals)
        = (excluded.hub, excluded.said, excluded.names, excluded.quoted, excluded.acronyms, excluded.initials, excluded.numbers, excluded.seats, excluded.phones,
          excluded.emails, excluded.hosts, excluded.forms, excluded.units, excluded.places, excluded.numerals)
      where identity_profiles.* is distinct from excluded.*
      returning id`,
  );
  // Of what nobody speaks any more the last word stands: a join is not undone by silence.
  await tx.execute(sql`update identity_profiles set said = false, hub = false
    where id in ${rowsOf(ids)} and said
      and not exists (select from index_parties where organisation = identity_profiles.id)
      and not exists (select from organisations where organisations.id = identity_profiles.id)`);
  return made;
}

const listOf = (column: string) => sql`coalesce(${sql.identifier(column)}, '{}')`;

/** An acronym in brackets behind a name is one, and no part of the name; a place in brackets is. */
const texts = sql`
  texts as (
    select id, text, bool_or(main) as main from (
      select id, value as text, key = 'el' as main from said, jsonb_each_text(name)
      union all
      select id, alias, false from said, unnest(aliases) as alias) as given
    where length(text) between 2 and 300 group by id, text),
  marked as materialized (
    select id, main, bracketed, case when bracketed is null then text else replace(text, '(' || bracketed || ')', ' ') end as text,
      upper(text collate "el-x-icu") = text and text !~ '\\s' and length(replace(text, '.', '')) between 3 and 10 as short
    from texts, lateral (select case when upper(found collate "el-x-icu") = found then found end as bracketed
      from substring(text from '\\(([^()\\s]{3,14})\\)') as found) as within),
  cut as materialized (
    select ' (?:' || string_agg(stems, '|' order by length(stems) desc, stems) || ')(?= )' as pattern,
      array_agg(plain_words(words)) filter (where kind = 'FILLER') as fillers
    from identity_words where kind in ('FORM', 'FILLER') and stems <> ''),
  read as materialized (
    select id, main, short, false as quoted, text, plain_words(plain_numerals(text)) as plain from marked
    union all
    -- A place in brackets says where, and often stands in one of two names alone.
    select id, false, false, false, outside, plain_words(plain_numerals(outside))
    from marked, regexp_replace(text, '\\([^()]*\\)', ' ') as outside where outside <> text and length(outside) > 2
    union all
    select id, false, false, true, within[1], plain_words(within[1])
    from marked, regexp_matches(text, '[«"“„]([^»"”“]{3,80})[»"”“]', 'g') as within),
  readings as materialized (
    select id, main, short, quoted, stems, string_to_array(coalesce(nullif(trim(regexp_replace(' ' || stems || ' ', coalesce(pattern, ' $'), '', 'g')), ''), stems), ' ') as parts
    from (
      select id, main, short, quoted, full_stems(stems_of(plain)) as stems from read
      union
      select id, main, short, quoted, full_stems(name_stems(greeklish(without_digits(text)))) from read where text !~ '[\\u0370-\\u03ff]'
      union
      select id, main, short, quoted, full_stems(name_stems(without_look_alikes(text))) from read
      where text ~ '[\\u0370-\\u03ff]' and text ~ '[A-Za-z\\u0400-\\u04ff]|[[:alpha:]]0|0[[:alpha:]]') as each, cut
    where stems <> '')`;

const names = sql`
  words as materialized (select stems, kind, form from identity_words where stems <> '' and kind <> 'SHORT'),
  by_name as (
    select id, array_agg(distinct key order by key) filter (where not quoted and (main or not short)) as names,
      array_agg(distinct key order by key) filter (where quoted) as quoted
    from readings, lateral (select string_agg(distinct part, ' ' order by part) as key from unnest(parts) as part) as keyed
    group by id),
  by_part as (
    select id,
      array_agg(distinct part order by part) filter (where part in (select stems from words where kind = 'UNIT')) as units,
      array_agg(distinct part order by part) filter (where part in (select unnest(string_to_array(stems, ' ')) from words where kind = 'PLACE') and length(part) > 2) as places,
      array_agg(distinct part order by part) filter (where part ~ '^[0-9]+$') as numerals
    from readings, unnest(parts) as part where main group by id),
  by_form as (
    select id, array_agg(distinct form order by form) as named_forms
    from readings join words on kind = 'FORM' and form is not null and strpos(' ' || readings.stems || ' ', ' ' || words.stems || ' ') > 0
    where main group by id),
  by_letter as (
    select id, array_agg(distinct letters order by letters) filter (where is_short and length(letters) > 2) as acronyms,
      array_agg(distinct letters order by letters) filter (where not is_short and length(letters) between 3 and 12) as initials
    from (
      select id, skeleton(plain) as letters, true as is_short from read where short
      union all select id, fold(bracketed), true from marked where bracketed is not null
      union all select id, fold(found[1]), false
        from marked, regexp_matches(text, '(?:^|[\\s(–-])([Α-ΩA-Z](?:\\.?[Α-ΩA-Z]){2,9}\\.?)(?=$|[\\s)–-])', 'g') as found where text ~ '\\s'
      union all select id, skeleton(letters), false from read, cut, lateral (
          select array[string_agg(left(word, 1), '' order by nr),
            string_agg(left(word, 1), '' order by nr) filter (where word <> all(fillers))] as either
          from unnest(string_to_array(plain, ' ')) with ordinality as each(word, nr)) as first, unnest(either) as letters
        where not short and not quoted) as given
    group by id),
  names as (select * from by_name left join by_part using (id) left join by_form using (id) left join by_letter using (id))`;

const marks = sql`
  by_number as (
    select id, array_agg(distinct number order by number) as numbers
    from said, jsonb_array_elements(identifiers) as given, number_key(given ->> 'scheme', given ->> 'value') as number
    where number is not null group by id),
  by_phone as (
    select id, array_agg(distinct phone order by phone) as phones
    from said, jsonb_array_elements_text(contact -> 'phones') as given, phone_key(given) as phone
    where phone is not null group by id),
  marks as (
    select id, bool_or(hub) as hub,
      array_remove(array_agg(distinct seat order by seat), null) as seats,
      array_remove(array_agg(distinct lower(contact ->> 'email')), null) as emails,
      array(select distinct host from unnest(array_agg(host_key(contact ->> 'url')) || array_agg(mail_host_key(contact ->> 'email'))
        || array_agg(mail_host_key('@' || host_key(contact ->> 'url')))) as host where host is not null order by host) as hosts,
      array_remove(array_agg(distinct case when legal_form like 'KOINSEP%' then 'KOINSEP' else nullif(legal_form, 'OTHER') end), null) as forms
    from said group by id)`;
