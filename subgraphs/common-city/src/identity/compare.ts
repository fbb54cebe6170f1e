import { type SQL, sql } from 'drizzle-orm';

/*
 * How likely it is that two ids mean one organisation. What speaks for it adds up as independent evidence does, what
 * speaks against it takes its part of the whole away; each part is named, so that a steward sees what the score is made
 * of. Names of registers stand there, their numbers never: they may be a person's.
 */

/** Registers of something else than bodies. */
const noBodies = sql`'{OPS,NUTS,ELSTAT,ESSGLOBAL,ISO,LAU}'::text[]`;

/** Whether a profile has a longer name around the shared one: what stands in brackets tells it from others of that name. */
const isPart = (profile: 'a' | 'b') => sql`exists (select from unnest(${sql.raw(profile)}.names) as whole
      where whole <> shared and string_to_array(shared, ' ') <@ string_to_array(whole, ' '))`;

/**
 * What two profiles `a` and `b` have in common and in what they differ; \`offset\` has PostgreSQL work each of it out once,
 * and not wherever it is named.
 */
const findings = sql`
  select a.names && b.names as same_name,
    exists (select from unnest(a.names) as shared where shared = any(b.names) and not (${isPart('a')} and ${isPart('b')})) as own_name, a.quoted && b.quoted or a.quoted && b.names or a.names && b.quoted as same_quoted, a.names = '{}' or b.names = '{}' as nameless,
    coalesce((select max(similarity(x, y)) from unnest(a.names[1:8]) as x, unnest(b.names[1:8]) as y), 0) as alike,
    coalesce((select max(length(letters)) from (
      select letters from unnest(a.acronyms) as letters where letters = any(b.initials || b.acronyms)
      union all select letters from unnest(b.acronyms) as letters where letters = any(a.initials)) as shared), 0) as acronym,
    array(select distinct split_part(number, ' ', 1) from unnest(a.numbers) as number
      where number = any(b.numbers) and split_part(number, ' ', 1) <> all(${noBodies}) order by 1) as same_registers,
    array(select distinct split_part(number, ' ', 1) from unnest(a.numbers) as number
      where number = any(b.numbers) and split_part(number, ' ', 1) <> all(${noBodies}) and length(split_part(number, ' ', 2)) > 3) as strong,
    array(select split_part(x, ' ', 1) from unnest(a.numbers) as x, unnest(b.numbers) as y
      where split_part(x, ' ', 1) = split_part(y, ' ', 1) and split_part(x, ' ', 1) <> all(${noBodies})
      group by 1 having not bool_or(x = y) order by 1) as other_registers,
    a.seats && b.seats as same_seat, a.seats <> '{}' and b.seats <> '{}' and not a.seats && b.seats as other_seat,
    a.phones && b.phones as same_phone, a.emails && b.emails as same_email,
    exists (select from unnest(a.hosts) as host where host = any(b.hosts) and left(host, 1) <> '@') as same_host,
    exists (select from unnest(a.hosts) as host where host = any(b.hosts) and left(host, 1) = '@') as same_domain,
    a.forms && b.forms as same_form, a.forms <> '{}' and b.forms <> '{}' and not a.forms && b.forms as other_form,
    a.units <> b.units as other_unit, a.numerals <> b.numerals as other_numeral,
    a.places <> '{}' and b.places <> '{}' and a.places <> b.places as unlike_place,
    a.places <> '{}' and b.places <> '{}' and not a.places <@ b.places and not b.places <@ a.places as other_place,
    a.hub and b.hub as both_hub
  offset 0`;

/** Each part of the evidence with its weight: above 0 it speaks for it, below 0 against it. */
const parts = sql`
  select 'same ' || register as what, case when register = any(strong) then 0.9 else 0.5 end as weight from unnest(same_registers) as register
  union all select 'other ' || register, -0.45 from unnest(other_registers) as register
  union all select what, weight from (values
    ('same name', 0.6, same_name),
    ('same name in quotation marks', 0.5, not same_name and same_quoted),
    ('similar name', round((0.6 * sqrt(alike))::numeric, 2), not same_name and not same_quoted and alike >= 0.5),
    ('acronym of the name', case when acronym > 3 then 0.55 else 0.45 end, not same_name and not same_quoted and acronym > 2),
    ('same seat', 0.15, same_seat),
    ('same phone', 0.4, same_phone),
    ('same e-mail', 0.45, same_email),
    ('same web site', 0.35, same_host),
    ('mail at the same domain', 0.3, same_domain and not same_email and not same_host),
    ('same legal form', 0.1, same_form),
    ('other seat', -0.3, other_seat),
    ('other legal form', -0.15, other_form),
    ('other part of a body', -0.1, other_unit and not nameless and acronym < 3 and not same_quoted),
    ('other place in the name', -0.5, other_place and cardinality(strong) < 2),
    ('other numeral in the name', -0.5, other_numeral and not nameless and cardinality(strong) < 2)) as part(what, weight, holds) where holds`;

/**
 * Whether nothing more is needed: one number of a register under names that agree, or two numbers; else the same name
 * and an address of one's own, not at two places. Nothing may speak against it, and what the hub itself holds apart
 * stays apart.
 */
const isCertain = sql`
  not both_hub and cardinality(other_registers) = 0
  and (nameless or not (other_unit or unlike_place or other_numeral))
  and (cardinality(strong) > 1
    or cardinality(strong) = 1 and (same_name or same_quoted or nameless or alike >= 0.6 or acronym > 3)
    or own_name and (same_phone or same_email or same_host) and not other_seat and not other_form
    or same_quoted and (same_phone or same_email or same_host) and same_seat and not other_form)`;

/**
 * The statement that gives (`one`, `other`, `score`, `certain`, `evidence`) for rows (`one`, `other`, `a`, `b`), the last two
 * of them profiles. They stand in the rows: joined here, all would be weighed against all wherever PostgreSQL has no
 * figures yet.
 */
export const compareSql = (pairs: SQL): SQL => sql`
  select one, other, greatest(0, least(1, round((score * against)::numeric, 4)))::float8 as score, ${isCertain} as certain, evidence
  from ${pairs} as pairs, lateral (select (pairs.a).*) as a, lateral (select (pairs.b).*) as b, lateral (${findings}) as found, lateral (
    select 1 - coalesce(exp(sum(ln(1 - weight)) filter (where weight > 0)), 1) as score,
      coalesce(exp(sum(ln(1 + weight)) filter (where weight < 0)), 1) as against,
      coalesce(array_agg(what || ' ' || to_char(weight, 'SG0.00') order by weight desc, what), '{}') as evidence
    from (${parts}) as part) as weighed`;
