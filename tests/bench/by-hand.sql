-- Each list and count of the hub as one would ask it by hand: what a root field shows of its rows, in its order, one more
-- than a page. Above a statement stand its network and the question that it stands beside.

-- common-city areas
select t.id, t.name, t.aliases, t.note, t.level, t.code, t.population, t.centroid, t.part_of, t.municipality,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from areas t
order by t.rank, (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- common-city municipalities
select t.code, t.name, t.genitive, t.aliases, t.nuts, t.centroid, t.population, t.valid_from, t.valid_to,
  t.regional_unit, t.region, t.replaced_by,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from municipalities t
where (t.valid_to is null or t.valid_to >= current_date) and (t.valid_from is null or t.valid_from <= current_date)
order by (t.name ->> 'el') collate "el-x-icu", t.code limit 26;

-- common-city organisations
select t.id, t.name, t.aliases, t.description, t.sector, t.legal_form, t.contact, t.identifiers, t.links, t.seat,
  t.activities, array(select alias from identity where organisation = t.id) as same_as,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from organisations t
where not exists (select from identity where alias = t.id)
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- common-city topics
select t.id, t.scheme, t.name, t.aliases, t.definitions, t.notes, t.identifiers, t.broader, t.related,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from topics t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- common-city organisationsGrouped(by: [SECTOR])
select sector as key, count(*)
from organisations t
where not exists (select from identity where alias = t.id)
group by key order by count desc, key nulls last limit 1001;

-- common-city records
select r.id, r.network, r.kind, r.name, r.description, r.organisation, r.represents, r.topics, r.target_groups, r.areas, r.period, r.url,
  (select point(longitude, latitude) from index_places where record = r.id and latitude is not null order by nr limit 1),
  r.sources, r.languages, r.updated_at, r.verified_at, r.verified_by, r.synthetic
from index_records r where r.active
order by (r.name ->> 'el') collate "el-x-icu", r.id limit 26;

-- common-city recordsGrouped(by: [KIND])
select kind as key, count(*)
from index_records where active
group by key order by key collate "C" nulls last limit 1001;

-- support-centres centreEvents
select t.id, t.kind, t.name, t.format, t.edition, t.period, t.participant_categories, t.discussion, t.goals, t.url,
  t.part_of, t.municipality, t.topics,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from centre_events t
order by coalesce(t.period ->> 'start', '0000') desc, t.id desc limit 26;

-- support-centres centreServices
select t.id, t.name, t.description, t.active, t.kind, t.venture_stages, t.eligibility, t.fees, t.contact, t.centres,
  t.topics, t.target_groups, of_centres.operators, case when not of_centres.everywhere then of_centres.areas end as
  areas,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from centre_services t
  left join lateral (
    select array_agg(distinct coalesce(o.organisation, c.operator)) as operators, bool_or(c.areas = '{}') as
    everywhere,
      (select array_agg(distinct served) from support_centres s, unnest(s.areas) as served where s.id =
    any(t.centres)) as areas
    from support_centres c left join reference_organisations o on o.alias = c.operator where c.id = any(t.centres))
    of_centres on true
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- support-centres outreachPractices
select t.id, t.name, t.description, t.event_types, t.centres, t.partners,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from outreach_practices t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- support-centres supportCentres
select t.id, t.name, t.aliases, t.description, t.formality, t.active, t.contact, t.schedules, t.accessibility,
  t.accessibility_details, t.spoken_languages, t.address, t.postal_code, t.municipality, t.area, t.latitude,
  t.longitude, t.programme, t.areas, coalesce(o.organisation, t.operator) as operator, coalesce(f.organisation,
  t.funder) as funder,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from support_centres t
  left join reference_organisations o on o.alias = t.operator
  left join reference_organisations f on f.alias = t.funder
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- support-centres supportCentres(filter: { openAt: "2026-11-23T10:00:00+02:00" })
select t.id, t.name, t.aliases, t.description, t.formality, t.active, t.contact, t.schedules, t.accessibility,
  t.accessibility_details, t.spoken_languages, t.address, t.postal_code, t.municipality, t.area, t.latitude,
  t.longitude, t.programme, t.areas, coalesce(o.organisation, t.operator) as operator, coalesce(f.organisation,
  t.funder) as funder,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from support_centres t
  left join reference_organisations o on o.alias = t.operator
  left join reference_organisations f on f.alias = t.funder
where t.active and is_open(t.schedules, '2026-11-23T10:00:00+02:00')
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- support-centres supportCentres(filter: { near: { latitude: 38.0136, longitude: 23.6914 } }, order: DISTANCE)
select t.id, t.name, t.aliases, t.description, t.formality, t.active, t.contact, t.schedules, t.accessibility,
  t.accessibility_details, t.spoken_languages, t.address, t.postal_code, t.municipality, t.area, t.latitude,
  t.longitude, t.programme, t.areas, coalesce(o.organisation, t.operator) as operator, coalesce(f.organisation,
  t.funder) as funder, away.metres,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from support_centres t
  left join reference_organisations o on o.alias = t.operator
  left join reference_organisations f on f.alias = t.funder
  left join reference_areas here on t.latitude is null and here.id = coalesce(t.area, 'area:' || t.municipality)
  left join lateral (
    select avg(s.latitude) as latitude, avg(s.longitude) as longitude
    from reference_area_parts p join reference_areas s on s.id = p.part and s.level = 'MUNICIPALITY'
    where t.latitude is null and here.latitude is null and p.whole = any(t.areas)) served on true
  cross join lateral (select metres_between(coalesce(t.latitude, here.latitude, served.latitude),
    coalesce(t.longitude, here.longitude, served.longitude), 38.0136, 23.6914) as metres) away
where t.active and away.metres is not null
order by away.metres, t.id limit 26;

-- support-centres supportedVentures
select t.id, t.name, t.description, t.stage, t.active, t.period, t.topics, t.area, t.centres, t.services,
  coalesce(o.organisation, t.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from supported_ventures t
  left join reference_organisations o on o.alias = t.organisation
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- support-centres centreEventsGrouped(by: [KIND])
select kind as key, count(*)
from centre_events
group by key order by count desc, key nulls last limit 1001;

-- support-centres centreServicesGrouped(by: [KIND])
select kind as key, count(*)
from centre_services
where active
group by key order by count desc, key nulls last limit 1001;

-- support-centres outreachPracticesGrouped(by: [EVENT_TYPE])
select type as key, count(*)
from outreach_practices left join lateral unnest(event_types) as type on true
group by key order by count desc, key nulls last limit 1001;

-- support-centres supportCentresGrouped(by: [MUNICIPALITY])
select a.municipality as key, count(*)
from support_centres c left join lateral (
  select distinct municipality from reference_areas where id = any(c.places) and municipality is not null) a on true
where c.active
group by key order by count desc, key nulls last limit 1001;

-- support-centres supportedVenturesGrouped(by: [STAGE])
select stage as key, count(*)
from supported_ventures
where active
group by key order by count desc, key nulls last limit 1001;

-- social-care careAlerts
select t.id, t.name, t.description, t.topics, t.target_groups, t.areas, t.period, t.deadline, t.interventions,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_alerts t
where rpad(coalesce(t.period ->> 'end', '9999'), 10, '-99') >= to_char(now() at time zone 'Europe/Athens',
    'YYYY-MM-DD')
order by coalesce(t.period ->> 'start', '') desc, t.id desc limit 26;

-- social-care careServices
select t.id, t.name, t.description, t.status, t.active, t.minimum_age, t.maximum_age, t.eligibility, t.fees, t.cost,
  t.application_process, t.required_documents, t.capacity, t.notice, t.contact, t.spoken, t.structure, t.category,
  t.topics, t.target_groups, t.areas, coalesce(o.organisation, s.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_services t
  join care_structures s on s.id = t.structure
  left join reference_organisations o on o.alias = s.organisation
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care careServices(filter: { openAt: "2026-11-23T10:00:00+02:00" })
select t.id, t.name, t.description, t.status, t.active, t.minimum_age, t.maximum_age, t.eligibility, t.fees, t.cost,
  t.application_process, t.required_documents, t.capacity, t.notice, t.contact, t.spoken, t.structure, t.category,
  t.topics, t.target_groups, t.areas, coalesce(o.organisation, s.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_services t
  join care_structures s on s.id = t.structure
  left join reference_organisations o on o.alias = s.organisation
where t.active and exists (
  select from service_locations l where l.service = t.id and is_open(l.schedules, '2026-11-23T10:00:00+02:00'))
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care careServices(filter: { near: { latitude: 38.0136, longitude: 23.6914, radius: 2000 } }, order: DISTANCE)
select t.id, t.name, t.description, t.status, t.active, t.minimum_age, t.maximum_age, t.eligibility, t.fees, t.cost,
  t.application_process, t.required_documents, t.capacity, t.notice, t.contact, t.spoken, t.structure, t.category,
  t.topics, t.target_groups, t.areas, coalesce(o.organisation, s.organisation) as organisation, away.metres,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_services t
  join care_structures s on s.id = t.structure
  left join reference_organisations o on o.alias = s.organisation
  join (
    select l.service, min(metres_between(coalesce(p.latitude, a.latitude), coalesce(p.longitude, a.longitude),
    38.0136, 23.6914)) as metres
    from service_locations l join care_places p on p.id = l.place
      left join reference_areas a on a.id = coalesce(p.area, 'area:' || p.municipality)
    group by l.service) away on away.service = t.id
where t.active and away.metres <= 2000
order by away.metres, t.id limit 26;

-- social-care careStructures
select t.id, t.name, t.description, t.provider_type, t.municipal_unit, t.active, t.contact, coalesce(o.organisation,
  t.organisation) as organisation, p.address, p.postal_code, p.municipality, p.area, p.latitude, p.longitude,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_structures t
  left join reference_organisations o on o.alias = t.organisation
  left join care_places p on p.id = t.place
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care careTools
select t.id, t.kind, t.name, t.features, t.url, t.work_package, t.selects_from,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from care_tools t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care consultations
select t.id, t.name, t.description, t.kind, t.period, t.topics, t.target_groups, t.areas, t.contributions,
  t.conclusions, t.work_package, t.url, coalesce(o.organisation, t.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from consultations t
  left join reference_organisations o on o.alias = t.organisation
order by coalesce(t.period ->> 'start', '') desc, t.id desc limit 26;

-- social-care careIndicators
select t.id, t.name, t.description, t.unit, t.topics, t.identifiers, t.target,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from indicators t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care interventions
select t.id, t.kind, t.name, t.description, t.category, t.topics, t.target_groups, t.project, t.cost, t.indicators,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from interventions t
  left join intervention_categories c on c.id = t.category
order by coalesce(c.ordinal, 1000000), (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- social-care needRecords
select t.id, t.name, t.topic, t.municipality, t.area, t.target_group, t.coverage, t.assessed_on,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from need_records t
order by array_position(array['NONE', 'MINIMAL', 'PARTIAL', 'FULL'], t.coverage), (t.name ->> 'el') collate
    "el-x-icu", t.id limit 26;

-- social-care workPackages
select t.id, t.ordinal, t.name, t.content, t.purposes, t.project, t.cost,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from work_packages t
order by t.project, t.ordinal, t.id limit 26;

-- social-care careServicesGrouped(by: [CATEGORY])
select category as key, count(*)
from care_services
where active
group by key order by count desc, key nulls last limit 1001;

-- social-care needRecordsGrouped(by: [MUNICIPALITY])
select municipality as key, count(*)
from need_records
group by key order by count desc, key nulls last limit 1001;

-- social-care needRecordsGrouped(by: [MUNICIPALITY, TOPIC])
select municipality, topic, count(*)
from need_records
group by municipality, topic order by count(*) desc, municipality, topic limit 1001;

-- kalo actionSessions
select t.id, t.name, t.status, t.held_on, t.composition, t.participant_categories, t.attendance, t.conclusions,
  t.url, t.action, t.topic, t.address, t.postal_code, t.municipality, t.area, t.latitude, t.longitude,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from action_sessions t
order by coalesce(t.held_on, '0000') desc, t.id desc limit 26;

-- kalo actionTopics
select t.id, t.ordinal, t.name, t.note, t.status, t.topics, t.training_needs, t.action,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from action_topics t
  join participatory_actions a on a.id = t.action
order by
    array_position('{FOCUS_GROUPS,THEMATIC_WORKSHOPS,PILOT_WORKSHOPS,PROMOTION_WORKSHOPS,FORUM,SURVEY}'::text[],
    a.kind), t.action, coalesce(t.ordinal, 2147483647), t.id limit 26;

-- kalo assessmentTools
select t.id, t.name, t.self_assessment, t.description, t.method, t.questions, t.scoring, t.maximum_score, t.url,
  t.topics, coalesce(o.organisation, t.publisher) as publisher,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from assessment_tools t
  left join reference_organisations o on o.alias = t.publisher
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo forumThreads
select t.id, t.name, t.topics, t.active, t.started_at, latest.at, t.action,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from forum_threads t
  cross join lateral (
    select coalesce((select max(posted_at) from forum_posts where thread = t.id and not hidden), t.started_at) as
    at) latest
where t.active
order by latest.at desc, t.id desc limit 26;

-- kalo impactAssessments
select t.id, t.name, t.self_assessed, t.period, t.score, t.indicators, t.outcomes, t.url, t.tool, t.topics,
  coalesce(t.method, a.method) as method, coalesce(o.organisation, t.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from impact_assessments t
  left join assessment_tools a on a.id = t.tool
  left join reference_organisations o on o.alias = t.organisation
order by coalesce(t.period ->> 'start', '0000') desc, t.id desc limit 26;

-- kalo kaloIndicators
select t.id, t.name, t.description, t.unit, t.topics, t.identifiers, t.target,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from indicators t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo kaloOrganisations
select t.id, t.name, t.active, t.legal_form, t.register, t.address, t.postal_code, t.municipality, t.area,
  t.latitude, t.longitude, t.products, t.qualifiers, t.supplier_description, t.description, t.registration_number,
  t.founded, t.seat, t.contact, t.activities, t.needs, t.goals, t.members, t.women_members, t.employees,
  coalesce(o.organisation, t.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from kalo_organisations t
  left join reference_organisations o on o.alias = t.organisation
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo offers
select t.id, t.kind, t.wanted, t.active, t.name, t.period, t.description, t.url, t.topics, t.audience, t.areas,
  coalesce(o.organisation, t.organisation) as organisation,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from offers t
  left join reference_organisations o on o.alias = t.organisation
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo participatoryActions
select t.id, t.kind, t.name, t.description, t.status, t.planned_count, t.held_count, t.group_size, t.compositions,
  t.participant_categories, t.strands, t.purposes, t.methods, t.conclusions, t.domain, t.platforms, t.resources,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from participatory_actions t
order by
    array_position('{FOCUS_GROUPS,THEMATIC_WORKSHOPS,PILOT_WORKSHOPS,PROMOTION_WORKSHOPS,FORUM,SURVEY}'::text[],
    t.kind), (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo resources
select t.id, t.kind, t.name, t.scope, t.data_origin, t.issued, t.description, t.purposes, t.statements, t.url,
  t.written_in, t.topics, t.audience, t.area, coalesce(o.organisation, t.publisher) as publisher,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from resources t
  left join reference_organisations o on o.alias = t.publisher
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo supportServices
select t.id, t.kind, t.name, t.active, t.description, t.eligibility, t.fees, t.contact, t.domain, t.topics,
  t.target_groups, t.areas, array(select coalesce(o.organisation, each) from unnest(t.organisations) as each
    left join reference_organisations o on o.alias = each) as organisations,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from support_services t
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo surveys
select t.id, t.name, t.description, t.status, t.period, t.topics, t.target_groups, t.area, t.questions, t.responses,
  t.results, t.action, t.resources,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from surveys t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- kalo actionSessionsGrouped(by: [STATUS])
select status as key, count(*)
from action_sessions
group by key order by count desc, key nulls last limit 1001;

-- kalo actionTopicsGrouped(by: [KIND])
select a.kind as key, count(*)
from action_topics t join participatory_actions a on a.id = t.action
group by key order by count desc, key nulls last limit 1001;

-- kalo impactAssessmentsGrouped(by: [TOPIC])
select topic as key, count(*)
from impact_assessments t left join lateral unnest(t.topics) as topic on true
group by key order by count desc, key nulls last limit 1001;

-- kalo kaloOrganisationsGrouped(by: [MUNICIPALITY])
select a.municipality as key, count(*),
  sum(members), avg(members), min(members), max(members), sum(women_members), avg(women_members), min(women_members),
  max(women_members), sum(employees), avg(employees), min(employees), max(employees)
from kalo_organisations k left join lateral (
  select distinct municipality from reference_areas where id = any(k.places) and municipality is not null) a on true
where k.active
group by key order by count desc, key nulls last limit 1001;

-- kalo offersGrouped(by: [KIND])
select kind as key, count(*)
from offers
where active
group by key order by count desc, key nulls last limit 1001;

-- kalo resourcesGrouped(by: [KIND])
select kind as key, count(*)
from resources
group by key order by count desc, key nulls last limit 1001;

-- funding-tools fundingCalls
select t.id, t.name, t.description, t.eligibility, t.opens_at, t.closes_at, t.budget, t.rate, t.legal_forms, t.url,
  t.tool, t.programme, t.areas, t.topics,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from funding_calls t
where not coalesce(t.closes_at <= now(), false)
order by coalesce(t.closes_at, '9999-12-31 00:00:00+00'), t.id limit 26;

-- funding-tools fundingCalls(filter: { statuses: [OPEN] })
select t.id, t.name, t.description, t.eligibility, t.opens_at, t.closes_at, t.budget, t.rate, t.legal_forms, t.url,
  t.tool, t.programme, t.areas, t.topics,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from funding_calls t
where not coalesce(t.closes_at <= now(), false) and t.opens_at <= now()
order by coalesce(t.closes_at, '9999-12-31 00:00:00+00'), t.id limit 26;

-- funding-tools fundingProgrammes
select t.id, t.kind, t.name, t.aliases, t.period, t.identifiers, t.part_of, t.area, t.funders,
  coalesce(o.organisation, t.manager) as manager, array(select coalesce(f.organisation, each) from unnest(t.funders)
  as each
    left join reference_organisations f on f.alias = each) as funders,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from funding_programmes t
  left join reference_organisations o on o.alias = t.manager
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- funding-tools fundingTools
select t.id, t.kind, t.name, t.description, t.legal_forms, t.minimum_amount, t.maximum_amount, t.active, t.url,
  t.programme, t.topics, t.areas, coalesce(o.organisation, t.provider) as provider,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from funding_tools t
  left join reference_organisations o on o.alias = t.provider
where t.active
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- funding-tools grants
select t.id, t.name, t.description, t.amount_awarded, t.award_date, t.planned_dates, t.programme, t.tool, t.call,
  t.project, t.areas, t.topics, coalesce(r.organisation, t.recipient) as recipient, coalesce(f.organisation,
  t.funder) as funder,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from grants t
  left join reference_organisations r on r.alias = t.recipient
  left join reference_organisations f on f.alias = t.funder
order by t.award_date desc, t.id desc limit 26;

-- funding-tools projects
select t.id, t.name, t.aliases, t.tagline, t.description, t.start_date, t.end_date, t.budget, t.identifiers,
  t.fundings, t.area, t.topics, array(select coalesce(i.organisation, each) from unnest(t.implementers) as each
    left join reference_organisations i on i.alias = each) as implementers,
  t.sources, t.languages, t.updated_at, t.verified_at, t.verified_by, t.synthetic
from projects t
order by (t.name ->> 'el') collate "el-x-icu", t.id limit 26;

-- funding-tools fundingCallsGrouped(by: [PROGRAMME])
select programme as key, count(*)
from funding_calls
where not coalesce(closes_at <= now(), false)
group by key order by count desc, key nulls last limit 1001;

-- funding-tools fundingToolsGrouped(by: [KIND])
select kind as key, count(*)
from funding_tools
where active
group by key order by count desc, key nulls last limit 1001;

-- funding-tools grantsGrouped(by: [YEAR])
select left(award_date, 4) as key, count(*),
  sum((amount_awarded ->> 'amount')::numeric), avg((amount_awarded ->> 'amount')::numeric),
  min((amount_awarded ->> 'amount')::numeric), max((amount_awarded ->> 'amount')::numeric)
from grants
group by key order by count desc, key nulls last limit 1001;

-- funding-tools grantsGrouped(by: [FUNDER])
select coalesce(r.organisation, t.funder) as key, count(*),
  sum((amount_awarded ->> 'amount')::numeric), avg((amount_awarded ->> 'amount')::numeric),
  min((amount_awarded ->> 'amount')::numeric), max((amount_awarded ->> 'amount')::numeric)
from grants t left join reference_organisations r on r.alias = t.funder
group by key order by count desc, key nulls last limit 1001;
