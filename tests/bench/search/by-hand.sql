-- The index as one would ask it by hand: what a question shows of its rows, one more than a page, by the same functions
-- for topics, areas and ids. Above a statement stand its network and the question that it stands beside.

-- common-city records(order: NAME)
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(order: UPDATED_DESC)
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active
order by r.updated_at desc, r.id desc limit 26;

-- common-city records(order: VERIFIED, filter: { verifiedBefore: "2024-05-22T00:00:00Z" })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and (r.verified_at is null or r.verified_at < '2024-05-22T00:00:00Z')
order by coalesce(r.verified_at, '1970-01-01 00:00:00+00'::timestamptz), r.id limit 26;

-- common-city records(filter: { kinds: ["CentreService"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.kind = 'CentreService'
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { municipalities: ["9183"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.areas && array(select areas_touching('{area:9183}'))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { topics: ["need:healthcare"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.topics && array(select topics_within('{need:healthcare}'))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { municipalities: ["9183"], topics: ["need:healthcare"], targetGroups: ["group:children"], kinds: ["CareService"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.areas && array(select areas_touching('{area:9183}'))
  and r.topics && array(select topics_within('{need:healthcare}')) and r.kind = 'CareService'
  and r.target_groups && array(select topics_within('{group:children}'))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { organisations: ["org:bench-7"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and (r.organisation = 'org:bench-7' or r.represents = 'org:bench-7')
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { text: "Στανομος" })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.search like all (fold_patterns('Στανομος'))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { open: { from: "2027-01-01" }, kinds: ["CareService"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.kind = 'CareService' and r.period is not null
  and rpad(coalesce(r.period ->> 'end', '9999'), 10, '-99') >= '2027-01-01'
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { near: { latitude: 38.01, longitude: 23.69, radius: 1000 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and exists (select from index_places p where p.record = r.id
  and p.spot <@ globe_around(38.01, 23.69, 1000) and p.spot <-> (select on_globe(38.01, 23.69)) <= chord_of(1000))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { near: { latitude: 38.01, longitude: 23.69, radius: 20000 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and (select true from index_places p where p.record = r.id
  and p.spot <-> (select on_globe(38.01, 23.69)) <= chord_of(20000) limit 1)
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(order: DISTANCE, filter: { near: { latitude: 38.01, longitude: 23.69, radius: 1000 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, p.metres
from (select record, min(spot <-> (select on_globe(38.01, 23.69))) as metres from index_places
  where spot <@ globe_around(38.01, 23.69, 1000) group by record) p
join index_records r on r.id = p.record where r.active and p.metres <= chord_of(1000)
order by p.metres, r.id limit 26;

-- common-city records(order: DISTANCE, filter: { near: { latitude: 38.01, longitude: 23.69 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_places p join index_records r on r.id = p.record where r.active
  and not exists (select from index_places o where o.record = p.record and o.nr <> p.nr
    and (o.spot <-> (select on_globe(38.01, 23.69)), o.nr) < (p.spot <-> (select on_globe(38.01, 23.69)), p.nr))
order by p.spot <-> (select on_globe(38.01, 23.69)), r.id limit 26;

-- common-city records(order: DISTANCE, filter: { near: { latitude: 38.01, longitude: 23.69 }, kinds: ["CareService"], openAt: "2026-11-23T10:00:00+02:00" })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_places p join index_records r on r.id = p.record where r.active and r.kind = 'CareService'
  and is_open(p.schedules, '2026-11-23T10:00:00+02:00')
  and not exists (select from index_places o where o.record = p.record and o.nr <> p.nr and is_open(o.schedules, '2026-11-23T10:00:00+02:00')
    and (o.spot <-> (select on_globe(38.01, 23.69)), o.nr) < (p.spot <-> (select on_globe(38.01, 23.69)), p.nr))
order by p.spot <-> (select on_globe(38.01, 23.69)), r.id limit 26;

-- common-city records(order: DISTANCE, filter: { near: { latitude: 38.01, longitude: 23.69, radius: 20000 }, topics: ["need:healthcare"], targetGroups: ["group:children"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, p.metres
from index_records r
cross join lateral (select min(spot <-> (select on_globe(38.01, 23.69))) as metres from index_places where record = r.id) p
where r.active and r.topics && array(select topics_within('{need:healthcare}'))
  and r.target_groups && array(select topics_within('{group:children}')) and p.metres <= chord_of(20000)
order by p.metres, r.id limit 26;

-- common-city records(filter: { bbox: { west: 23.68, south: 38.0, east: 23.69, north: 38.01 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and exists (select from index_places p where p.record = r.id
  and p.middle <@ box(point(23.68, 38.0), point(23.69, 38.01)))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { bbox: { west: 23.3, south: 37.5, east: 24.3, north: 38.4 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and (select true from index_places p where p.record = r.id
  and p.middle <@ box(point(23.3, 37.5), point(24.3, 38.4)) limit 1)
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(filter: { municipalities: ["9183"], openAt: "2026-11-23T10:00:00+02:00" })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.areas && array(select areas_touching('{area:9183}'))
  and exists (select from index_places p where p.record = r.id and is_open(p.schedules, '2026-11-23T10:00:00+02:00'))
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city records(order: NAME) page 50
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active
order by (r.name ->> 'el') collate "el-x-icu", r.id offset 1225 limit 26;

-- common-city records(filter: { topics: ["need:healthcare"] }) page 50
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_records r where r.active and r.topics && array(select topics_within('{need:healthcare}'))
order by (r.name ->> 'el') collate "el-x-icu", r.id offset 1225 limit 26;

-- common-city records(order: DISTANCE, filter: { near: { latitude: 38.01, longitude: 23.69 } }) page 50
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic
from index_places p join index_records r on r.id = p.record where r.active
  and not exists (select from index_places o where o.record = p.record and o.nr <> p.nr
    and (o.spot <-> (select on_globe(38.01, 23.69)), o.nr) < (p.spot <-> (select on_globe(38.01, 23.69)), p.nr))
order by p.spot <-> (select on_globe(38.01, 23.69)), r.id offset 1225 limit 26;

-- common-city recordsGrouped(by: [NETWORK])
select network, count(*) from index_records where active group by network order by network collate "C" nulls last limit 1001;

-- common-city recordsGrouped(by: [KIND], filter: { municipalities: ["9183"] })
select kind, count(*) from index_records where active and areas && array(select areas_touching('{area:9183}'))
group by kind order by kind collate "C" limit 1001;

-- common-city recordsGrouped(by: [MUNICIPALITY])
select municipality, count(*) from (
  select distinct r.id, a.municipality from index_records r left join lateral unnest(r.areas) as named on true
  left join reference_areas a on a.id = named where r.active) as each
group by municipality order by municipality collate "C" nulls last limit 1001;

-- common-city recordsGrouped(by: [MUNICIPALITY, KIND])
select municipality, kind, count(*) from (
  select distinct r.id, r.kind, a.municipality from index_records r left join lateral unnest(r.areas) as named on true
  left join reference_areas a on a.id = named where r.active) as each
group by municipality, kind order by municipality collate "C" nulls last, kind collate "C" limit 1001;

-- common-city recordsGrouped(by: [TOPIC], filter: { municipalities: ["9183"] })
select topic, count(*) from (
  select distinct id, topic from index_records left join lateral unnest(topics) as topic on true
  where active and areas && array(select areas_touching('{area:9183}'))) as each
group by topic order by topic collate "C" nulls last limit 1001;

-- common-city recordsGrouped(by: [AREA], filter: { kinds: ["CareService"] })
select area, count(*) from (
  select distinct r.id, a.id as area from index_records r cross join unnest(r.areas) as named
  left join reference_areas a on a.id = named and a.municipality is not null and a.id <> 'area:' || a.municipality
  where r.active and r.kind = 'CareService') as each
group by area order by area collate "C" nulls last limit 1001;

-- common-city municipalities(filter: { areas: ["area:EL30"], lacking: [{ kinds: ["CentreService"], topics: ["need:housing"] }] })
select m.code as id, m.* from municipalities m where (m.valid_to is null or m.valid_to >= current_date)
  and 'area:' || m.code in (select part from reference_area_parts where whole = 'area:EL30')
  and not exists (select from index_records r where r.active and r.kind = 'CentreService'
    and r.topics && array(select topics_within('{need:housing}'))
    and r.areas && array(select areas_touching(array['area:' || m.code])))
order by (m.name ->> 'el') collate "el-x-icu", m.code limit 26;

-- common-city records(filter: { near: { latitude: 38.01, longitude: 23.69, radius: 1000 } }) => totalCount
select count(*) from index_records r where r.active and exists (select from index_places p where p.record = r.id
  and p.spot <@ globe_around(38.01, 23.69, 1000) and p.spot <-> (select on_globe(38.01, 23.69)) <= chord_of(1000));

-- common-city records(filter: { near: { latitude: 38.01, longitude: 23.69, radius: 20000 } }) => totalCount
select count(*) from index_records r where r.active and r.id in (select record from index_places p
  where p.spot <-> (select on_globe(38.01, 23.69)) <= chord_of(20000));

-- common-city records(filter: { bbox: { west: 23.3, south: 37.5, east: 24.3, north: 38.4 } }) => totalCount
select count(*) from index_records r where r.active and r.id in (select record from index_places p
  where p.middle <@ box(point(23.3, 37.5), point(24.3, 38.4)));

-- common-city records(filter: { topics: ["need:healthcare"] }) => totalCount
select count(*) from index_records r where r.active and r.topics && array(select topics_within('{need:healthcare}'));

-- common-city records(filter: { text: "υποστήριξη" }) => totalCount
select count(*) from index_records r where r.active and r.search like all (fold_patterns('υποστήριξη'));

-- common-city municipalities(filter: { areas: ["area:EL30"], lacking: [{ kinds: ["CareService"], radius: 20000 }] })
select m.code as id, m.* from municipalities m where (m.valid_to is null or m.valid_to >= current_date)
  and 'area:' || m.code in (select part from reference_area_parts where whole = 'area:EL30')
  and not exists (select from index_places p join index_records r on r.id = p.record
    where p.spot <@ globe_around((m.centroid ->> 'latitude')::float8, (m.centroid ->> 'longitude')::float8, 20000)
      and p.spot <-> on_globe((m.centroid ->> 'latitude')::float8, (m.centroid ->> 'longitude')::float8) <= chord_of(20000)
      and r.active and r.kind = 'CareService')
order by (m.name ->> 'el') collate "el-x-icu", m.code limit 26;

-- Ranked by PostgreSQL's own ts_rank, over the same lexemes.

-- common-city search(query: "σταλιμος")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '''=stalimos'':* | ''~stalim'' | ''stalim'''::tsquery) as score from search_records
  where lead and shown and vector @@ '''=stalimos'':* | ''~stalim'' | ''stalim'''::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "12345")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '''=12345'':*'::tsquery) as score from search_records
  where lead and shown and vector @@ '''=12345'':*'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records
  where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υποστήριξη")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipostirixi'':* | ''~ipostirix'' | ''ipostirix'') | ''topic:counselling'' | ''by:topic:counselling'' | ''also:topic:counselling'''::tsquery) as score from search_records
  where lead and shown and vector @@ '(''=ipostirixi'':* | ''~ipostirix'' | ''ipostirix'') | ''topic:counselling'' | ''by:topic:counselling'' | ''also:topic:counselling'''::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεεσία")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records
  where lead and shown and vector @@ '(''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "Περιστερίου")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=peristeriu'':* | ''~perister'' | ''perister'') | (''in:area:9183'' | ''in:area:918301'') | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR'')'::tsquery) as score from search_records
  where lead and shown and vector @@ '(''=peristeriu'':* | ''~perister'' | ''perister'') | (''in:area:9183'' | ''in:area:918301'') | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR'')'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία Περιστέρι")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery) as score from search_records
  where lead and shown and vector @@ '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "συσσίτιο αθήνα")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '((((''=sisitio'' | ''sisit'') | ((''=ka8imerino'' | ''ka8imerin'') & (''=sisitio'' | ''sisit'')) | ((''=zesta'' | ''zest'') & (''=gefmata'' | ''gefm'')) | (''=gefma'' | ''gefm'') | (''=sitisi'' | ''sitis'') | ((''=kinoniki'' | ''kinonik'') & (''=kuzina'' | ''kuzin'')) | ((''=magiremeno'' | ''magiremen'') & (''=fagito'' | ''fagit'')) | ((''=zesto'' | ''zest'') & (''=fagito'' | ''fagit'')) | (''=sup'' & (''=kitxen'' | ''kitx'' | ''kitxen'')) | (''=xot'' & (''=meal'' | ''meal'')) | ((''=deli'' | ''del'' | ''deli'') & (''=meal'' | ''meal'')) | (''=fre'' & (''=meals'' | ''meal'' | ''meals'')) | (''=lunx'' | ''lunx'') | ''=fao'' | ''=eat'') | ''need:food'' | ''by:need:food'' | ''also:need:food'') & ((''=a8ina'':* | ''~a8in'' | ''a8in'') | ''in:area:9186'' | (''of:area:EL30'' | ''of:area:EL303'' | ''of:area:EU'' | ''of:area:GR'')))'::tsquery) as score from search_records
  where lead and shown and vector @@ '((((''=sisitio'' | ''sisit'') | ((''=ka8imerino'' | ''ka8imerin'') & (''=sisitio'' | ''sisit'')) | ((''=zesta'' | ''zest'') & (''=gefmata'' | ''gefm'')) | (''=gefma'' | ''gefm'') | (''=sitisi'' | ''sitis'') | ((''=kinoniki'' | ''kinonik'') & (''=kuzina'' | ''kuzin'')) | ((''=magiremeno'' | ''magiremen'') & (''=fagito'' | ''fagit'')) | ((''=zesto'' | ''zest'') & (''=fagito'' | ''fagit'')) | (''=sup'' & (''=kitxen'' | ''kitx'' | ''kitxen'')) | (''=xot'' & (''=meal'' | ''meal'')) | ((''=deli'' | ''del'' | ''deli'') & (''=meal'' | ''meal'')) | (''=fre'' & (''=meals'' | ''meal'' | ''meals'')) | (''=lunx'' | ''lunx'') | ''=fao'' | ''=eat'') | ''need:food'' | ''by:need:food'' | ''also:need:food'') & ((''=a8ina'':* | ''~a8in'' | ''a8in'') | ''in:area:9186'' | (''of:area:EL30'' | ''of:area:EL303'' | ''of:area:EU'' | ''of:area:GR'')))'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υποστήριξη άνεργων γυναικών περιστέρι")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '((((''=ipostirixi'' | ''~ipostirix'' | ''ipostirix'') | ''topic:counselling'' | ''by:topic:counselling'' | ''also:topic:counselling'') & ((((''=anergon'' | ''~anerg'' | ''anerg'') | (''group:job-seekers'' | ''group:unemployed'' | ''need:employment-training'') | ''need:vocational-counselling'' | (''by:group:job-seekers'' | ''by:group:unemployed'' | ''by:need:employment-training'' | ''by:need:vocational-counselling'') | (''also:group:job-seekers'' | ''also:group:unemployed'' | ''also:need:employment-training'' | ''also:need:vocational-counselling'')) & (((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') | ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR'')))) | (((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))))) | (((''=anergon'' | ''~anerg'' | ''anerg'') | (''group:job-seekers'' | ''group:unemployed'' | ''need:employment-training'') | ''need:vocational-counselling'' | (''by:group:job-seekers'' | ''by:group:unemployed'' | ''by:need:employment-training'' | ''by:need:vocational-counselling'') | (''also:group:job-seekers'' | ''also:group:unemployed'' | ''also:need:employment-training'' | ''also:need:vocational-counselling'')) & ((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))))'::tsquery) as score from search_records
  where lead and shown and vector @@ '((((''=ipostirixi'' | ''~ipostirix'' | ''ipostirix'') | ''topic:counselling'' | ''by:topic:counselling'' | ''also:topic:counselling'') & ((((''=anergon'' | ''~anerg'' | ''anerg'') | (''group:job-seekers'' | ''group:unemployed'' | ''need:employment-training'') | ''need:vocational-counselling'' | (''by:group:job-seekers'' | ''by:group:unemployed'' | ''by:need:employment-training'' | ''by:need:vocational-counselling'') | (''also:group:job-seekers'' | ''also:group:unemployed'' | ''also:need:employment-training'' | ''also:need:vocational-counselling'')) & (((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') | ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR'')))) | (((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))))) | (((''=anergon'' | ''~anerg'' | ''anerg'') | (''group:job-seekers'' | ''group:unemployed'' | ''need:employment-training'') | ''need:vocational-counselling'' | (''by:group:job-seekers'' | ''by:group:unemployed'' | ''by:need:employment-training'' | ''by:need:vocational-counselling'') | (''also:group:job-seekers'' | ''also:group:unemployed'' | ''also:need:employment-training'' | ''also:need:vocational-counselling'')) & ((''=ginekon'' | ''~ginek'' | ''ginek'') | ''group:women'' | ''by:group:women'' | ''also:group:women'') & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))))'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "legal advice for refugees athens")
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(((((''=nomikes'' | ''nomik'') & (''=simfules'' | ''simful'') & (''=prosfiges'' | ''prosfig'')) | ((''=nomiki'' | ''nomik'') & (''=fi8ia'' | ''fi8'') & (''=prosfigon'' | ''prosfig'')) | (''=asilo'' | ''asil'') | ((''=etisi'' | ''etis'') & (''=asilu'' | ''asil'')) | (''=adia'' & (''=diamonis'' | ''diamon'')) | ((''=legal'' | ''legal'') & (''=adfike'' | ''adfik'') & (''=refuges'' | ''refug'' | ''refuge'')) | (''=asilum'' | ''asilum'') | ((''=asilum'' | ''asilum'') & (''=aplikation'' | ''aplik'' | ''aplikat'')) | ((''=residenke'' | ''resid'' | ''residenk'') & (''=permit'' | ''permit''))) | ''need:legal-counselling'' | ''by:need:legal-counselling'' | ''also:need:legal-counselling'') & ((''=a8ens'':* | ''a8en'' | ''a8ens'' | ''=a8ens'':* | ''~a8ens'' | ''a8ens'') | ''in:area:9186'' | (''of:area:EL30'' | ''of:area:EL303'' | ''of:area:EU'' | ''of:area:GR'')))'::tsquery) as score from search_records
  where lead and shown and vector @@ '(((((''=nomikes'' | ''nomik'') & (''=simfules'' | ''simful'') & (''=prosfiges'' | ''prosfig'')) | ((''=nomiki'' | ''nomik'') & (''=fi8ia'' | ''fi8'') & (''=prosfigon'' | ''prosfig'')) | (''=asilo'' | ''asil'') | ((''=etisi'' | ''etis'') & (''=asilu'' | ''asil'')) | (''=adia'' & (''=diamonis'' | ''diamon'')) | ((''=legal'' | ''legal'') & (''=adfike'' | ''adfik'') & (''=refuges'' | ''refug'' | ''refuge'')) | (''=asilum'' | ''asilum'') | ((''=asilum'' | ''asilum'') & (''=aplikation'' | ''aplik'' | ''aplikat'')) | ((''=residenke'' | ''resid'' | ''residenk'') & (''=permit'' | ''permit''))) | ''need:legal-counselling'' | ''by:need:legal-counselling'' | ''also:need:legal-counselling'') & ((''=a8ens'':* | ''a8en'' | ''a8ens'' | ''=a8ens'':* | ''~a8ens'' | ''a8ens'') | ''in:area:9186'' | (''of:area:EL30'' | ''of:area:EL303'' | ''of:area:EU'' | ''of:area:GR'')))'::tsquery order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "σταλιμος") => totalCount
select count(*) from search_records where lead and shown and vector @@ '''=stalimos'':* | ''~stalim'' | ''stalim'''::tsquery;

-- common-city search(query: "υπηρεσία") => totalCount
select count(*) from search_records where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery;

-- common-city search(query: "υποστήριξη") => totalCount
select count(*) from search_records where lead and shown and vector @@ '(''=ipostirixi'':* | ''~ipostirix'' | ''ipostirix'') | ''topic:counselling'' | ''by:topic:counselling'' | ''also:topic:counselling'''::tsquery;

-- common-city search(query: "υπηρεσία Περιστέρι") => totalCount
select count(*) from search_records where lead and shown and vector @@ '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery;

-- common-city search(query: "υπηρεσία Περιστέρι") page 50
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery) as score from search_records
  where lead and shown and vector @@ '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery order by score desc, record limit 26 offset 1225) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία") page 50
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records
  where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery order by score desc, record limit 26 offset 1225) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία", filter: { kinds: ["CareService"], topics: ["need:housing"] })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records join index_records i on i.id = record
  where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery and i.active and i.kind = 'CareService' and i.topics && array(select topics_within('{need:housing}')) order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία", filter: { near: { latitude: 38.01, longitude: 23.69, radius: 1000 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records join index_records i on i.id = record
  where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery and i.active and exists (select from index_places p where p.record = i.id and p.spot <@ globe_around(38.01, 23.69, 1000) and p.spot <-> (select on_globe(38.01, 23.69)) <= chord_of(1000)) order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία", filter: { bbox: { west: 23.68, south: 38.0, east: 23.69, north: 38.01 } })
select r.id, r.kind, r.name, r.description, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1), r.sources, r.languages, r.updated_at, r.verified_at, r.synthetic, s.score
from (select record, ts_rank(heads, '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery) as score from search_records join index_records i on i.id = record
  where lead and shown and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery and i.active and exists (select from index_places p where p.record = i.id and p.middle <@ box(point(23.68, 38.0), point(23.69, 38.01))) order by score desc, record limit 26 offset 0) as s
join index_records r on r.id = s.record order by s.score desc, r.id;

-- common-city search(query: "υπηρεσία Περιστέρι") => facets(by: KIND) { count }
select i.kind as key, count(distinct card) as count from search_records join index_records i on i.id = record
where i.active and vector @@ '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery group by 1 order by 2 desc limit 10;

-- common-city search(query: "υπηρεσία") => facets(by: KIND) { count }
select i.kind as key, count(distinct card) as count from search_records join index_records i on i.id = record
where i.active and vector @@ '(''=ipiresia'':* | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')'::tsquery group by 1 order by 2 desc limit 10;

-- common-city search(query: "υπηρεσία Περιστέρι") => facets(by: TOPIC) { count }
select broader as key, count(distinct card) as count from search_records join index_records i on i.id = record cross join lateral (select broader from reference_topic_parts where narrower = any(i.topics) union select unnest(i.topics)) as b
where i.active and vector @@ '((''=ipiresia'' | ''~ipires'' | ''ipires'') | (''kind:CareService'' | ''kind:CentreService'' | ''kind:SupportService'')) & ((''=peristeri'':* | ''~perister'' | ''perister'') | ''in:area:9183'' | (''of:area:9183'' | ''of:area:EL30'' | ''of:area:EL302'' | ''of:area:EU'' | ''of:area:GR''))'::tsquery group by 1 order by 2 desc limit 10;

-- common-city search(query: "σταλιμος") => facets(by: MUNICIPALITY) { count }
select area as key, count(distinct card) as count from search_records join index_records i on i.id = record cross join lateral (select area from areas_touching(i.areas) as area where area ~ '^area:\d{4}$') as b
where i.active and vector @@ '''=stalimos'':* | ''~stalim'' | ''stalim'''::tsquery group by 1 order by 2 desc limit 10;

-- common-city suggest(prefix: "υπη")
with found as (select card, 1 as place from (select card, titles, record from search_records where lead
    and left(titles, 60) collate "C" >= '|ipi' and left(titles, 60) collate "C" < '|ipj' order by left(titles, 60) collate "C", record limit 40) as each)
select name from (select card, min(place) as place from found group by card) as each join index_records on id = each.card
join search_records on record = each.card where active order by place, length(titles), id limit 8;

-- common-city suggest(prefix: "κέντρο στ")
with found as (select card, 1 as place from (select card, titles, record from search_records where lead
    and left(titles, 60) collate "C" >= '|kedro st' and left(titles, 60) collate "C" < '|kedro su' order by left(titles, 60) collate "C", record limit 40) as each
  union select card, 2 from (select card from search_records where lead and vector @@ '''=kedro'': & ''=st'':*'::tsquery
    and heads @@ '''=kedro'':AB & ''=st'':*AB'::tsquery order by record limit 40) as each)
select name from (select card, min(place) as place from found group by card) as each join index_records on id = each.card
join search_records on record = each.card where active order by place, length(titles), id limit 8;

-- common-city suggest(prefix: "σταλιμ")
with found as (select card, 1 as place from (select card, titles, record from search_records where lead
    and left(titles, 60) collate "C" >= '|stalim' and left(titles, 60) collate "C" < '|stalin' order by left(titles, 60) collate "C", record limit 40) as each
  union select card, 2 from (select card from search_records where lead and vector @@ '''=stalim'':*'::tsquery
    and heads @@ '''=stalim'':*AB'::tsquery order by record limit 40) as each)
select name from (select card, min(place) as place from found group by card) as each join index_records on id = each.card
join search_records on record = each.card where active order by place, length(titles), id limit 8;
