-- An index as large as a city of many years would have: organisations and services of four networks, each a document as
-- the networks give them, from numbers alone, so that every run has the same. Towns, topics and groups of people are the
-- real ones. Placeholders: :organisations, :services.

create function pg_temp.pick(n bigint, salt bigint, most bigint) returns int
language sql immutable as $$ select ((hashint8extended(n, salt) & 9223372036854775807) % most)::int $$;

-- A word that few share, of syllables.
create function pg_temp.rare(n bigint, salt bigint) returns text
language sql immutable as $$
  select initcap((array['κα','μα','πα','στα','θε','λυ','νι','ρο','δη','φω'])[1 + pg_temp.pick(n, salt, 10)]
    || (array['ρα','λι','νο','τρε','βου','ξα','σι','μπα','γο','ζη'])[1 + pg_temp.pick(n, salt + 1, 10)]
    || (array['κης','δου','νας','πουλος','τση','ριος','λια','μος','ντα','βας'])[1 + pg_temp.pick(n, salt + 2, 10)])
$$;

create temp table towns as
  select row_number() over (order by (population ->> 'value')::int desc nulls last) - 1 as nr, code, genitive, regional_unit,
    (centroid ->> 'latitude')::float8 as latitude, (centroid ->> 'longitude')::float8 as longitude
  from municipalities where region = 'area:EL30' and centroid is not null;
create temp table subjects as
  select row_number() over (order by id) - 1 as nr, id, name ->> 'el' as name from topics where scheme <> 'TARGET_GROUP';
create temp table people as
  select row_number() over (order by id) - 1 as nr, id, name ->> 'el' as name from topics where scheme = 'TARGET_GROUP';
create temp table parts as
  select municipality as code, array_agg(id order by id) as ids from other_areas where municipality is not null group by municipality;
create temp table hours as
  select nr, jsonb_build_array(jsonb_build_object('freq', 'WEEKLY', 'byday', days, 'opensAt', opens, 'closesAt', closes)) as schedules
  from (select row_number() over () - 1 as nr, * from unnest(array['MO,TU,WE,TH,FR', 'MO,WE,FR', 'TU,TH', 'SA', 'MO,TU,WE,TH,FR,SA']) days
    cross join unnest(array['08:00', '09:00', '17:00']) opens cross join unnest(array['13:00', '15:00', '21:00']) closes where opens < closes) as each;
analyze towns, subjects, people, parts, hours;

-- Large towns and common topics come more often.
create temp table bodies as
  select n, 'org:bench-' || n as id, town.code, town.genitive, subject.id as topic, subject.name as about,
    (array['Κοιν.Σ.Επ.', 'Σύλλογος', 'Σωματείο', 'ΑΜΚΕ', 'Δίκτυο', 'Συνεταιρισμός', 'Ίδρυμα', 'Ομάδα'])[1 + pg_temp.pick(n, 1, 8)]
      || ' «' || pg_temp.rare(n, 10) || ' ' || pg_temp.rare(n, 20) || '» ' || town.genitive as name
  from generate_series(1, :organisations) as n
  join towns town on town.nr = (select count(*) from towns) * pg_temp.pick(n, 2, 100)::int * pg_temp.pick(n, 3, 100) / 10000
  join subjects subject on subject.nr = (select count(*) from subjects) * pg_temp.pick(n, 4, 1000) * pg_temp.pick(n, 5, 1000) / 1000000;

insert into organisations (id, name, seat, activities, synthetic, updated_at)
  select id, jsonb_build_object('el', name), code, array[topic], true, timestamptz '2023-01-01' + pg_temp.pick(n, 6, 90000000) * interval '1 second'
  from bodies on conflict do nothing;

insert into index_records (id, kind, name, description, active, organisation, topics, areas, synthetic, updated_at, verified_at, changed_at)
  select id, 'Organisation', jsonb_build_object('el', name), jsonb_build_object('el', 'Δραστηριοποιείται στον τομέα: ' || about || '.'),
    true, id, array[topic], array['area:' || code], true, timestamptz '2023-01-01' + pg_temp.pick(n, 6, 90000000) * interval '1 second',
    case when pg_temp.pick(n, 7, 10) >= 4 then timestamptz '2023-06-01' + pg_temp.pick(n, 8, 90000000) * interval '1 second' end, now()
  from bodies on conflict do nothing;

insert into index_places (record, nr, area) select id, 1, 'area:' || code from bodies on conflict do nothing;

create temp table services as
  select n, 'service:bench-' || n as id, town.*, subject.id as topic, subject.name as about, other.id as other_topic,
    people.id as group_id, people.name as group_name, parts.ids as parts,
    (array['social-care', 'social-care', 'social-care', 'support-centres', 'kalo', 'kalo', 'funding-tools'])[1 + pg_temp.pick(n, 31, 7)] as network,
    (array['CareService', 'CareService', 'CareStructure', 'CentreService', 'SupportService', 'Offer', 'FundingCall'])[1 + pg_temp.pick(n, 31, 7)] as kind
  from generate_series(1, :services) as n
  join towns town on town.nr = (select count(*) from towns) * pg_temp.pick(n, 32, 100)::int * pg_temp.pick(n, 33, 100) / 10000
  join subjects subject on subject.nr = (select count(*) from subjects) * pg_temp.pick(n, 34, 1000) * pg_temp.pick(n, 35, 1000) / 1000000
  join subjects other on other.nr = pg_temp.pick(n, 36, (select count(*) from subjects))
  join people on people.nr = (select count(*) from people) * pg_temp.pick(n, 37, 1000) * pg_temp.pick(n, 38, 1000) / 1000000
  left join parts on parts.code = town.code;

insert into index_records (id, network, kind, name, description, active, organisation, topics, target_groups, areas, period, synthetic,
    updated_at, verified_at, changed_at)
  select id, network, kind,
    jsonb_build_object('el', (array['Κέντρο', 'Δομή', 'Υπηρεσία', 'Πρόγραμμα', 'Γραφείο', 'Εργαστήριο', 'Δράση', 'Στέκι'])[1 + pg_temp.pick(n, 40, 8)]
      || ': ' || about || ' «' || pg_temp.rare(n, 41) || '» ' || genitive, 'en', 'Service ' || n),
    jsonb_build_object('el', about || ' για ' || group_name || ' στην περιοχή ' || genitive || '. Υπεύθυνος: ' || pg_temp.rare(n, 44)
      || '. Πληροφορίες, ραντεβού και υποστήριξη κάθε εργάσιμη μέρα.'),
    pg_temp.pick(n, 47, 20) > 0, 'org:bench-' || 1 + pg_temp.pick(n, 48, :organisations),
    case when pg_temp.pick(n, 49, 3) = 0 then array[topic, other_topic] else array[topic] end,
    case when pg_temp.pick(n, 50, 2) = 0 then array[group_id] else '{}' end,
    array[case when pg_temp.pick(n, 51, 10) = 0 then regional_unit
      when pg_temp.pick(n, 51, 10) = 1 and parts is not null then parts[1 + pg_temp.pick(n, 52, cardinality(parts))] else 'area:' || code end],
    case when pg_temp.pick(n, 53, 7) = 0 then jsonb_build_object('start', to_char(date '2023-01-01' + pg_temp.pick(n, 54, 1000), 'YYYY-MM-DD'),
      'end', to_char(date '2026-01-01' + pg_temp.pick(n, 55, 1000), 'YYYY-MM-DD')) end,
    true, timestamptz '2023-01-01' + pg_temp.pick(n, 56, 90000000) * interval '1 second',
    case when pg_temp.pick(n, 57, 10) >= 4 then timestamptz '2023-06-01' + pg_temp.pick(n, 58, 90000000) * interval '1 second' end, now()
  from services on conflict do nothing;

-- Most have one place of their own, some a second one, some none but their town.
insert into index_places (record, nr, latitude, longitude, area, schedules)
  select id, place, case when pg_temp.pick(n, 60, 20) > 0 then latitude + (pg_temp.pick(n, 61 + place, 40000) - 20000) / 1e6 end,
    case when pg_temp.pick(n, 60, 20) > 0 then longitude + (pg_temp.pick(n, 71 + place, 40000) - 20000) / 1e6 end, 'area:' || code,
    case when pg_temp.pick(n, 81, 10) < 6 then hours.schedules else '[]' end
  from services cross join generate_series(1, 2) as place join hours on hours.nr = pg_temp.pick(n, 82 + place, (select count(*) from hours))
  where kind <> 'FundingCall' and (place = 1 or pg_temp.pick(n, 90, 10) = 0) on conflict do nothing;

-- What identity makes of them is asked elsewhere: they stand in the index as it would have put them there.
delete from identity_touched;

drop table towns, subjects, people, parts, hours, bodies, services;
