-- Every territory in one place: the municipalities beside all others.
create view areas as
  select id, level, code, name, aliases, note, part_of, municipality, centroid, population,
    sources, languages, updated_at, verified_at, verified_by, synthetic, search,
    array_position(array['EUROPE', 'COUNTRY', 'REGION', 'REGIONAL_UNIT', 'GROUP', 'MUNICIPALITY', 'MUNICIPAL_UNIT', 'COMMUNITY'], level) as rank
  from other_areas
  union all
  select 'area:' || code, 'MUNICIPALITY', code, name, aliases, null, regional_unit, code, centroid, population,
    sources, languages, updated_at, verified_at, verified_by, synthetic, search, 6
  from municipalities;
--> statement-breakpoint
-- The id under which the hub knows an organisation, from any id that means it; the id itself where it is not joined.
-- A join may lead to one that has been joined itself; a circle ends where it began.
create function canonical_id(id text) returns text
language sql stable strict parallel safe as $$
  with recursive way(id, step) as (
    select canonical_id.id, 0
    union all
    select identity.organisation, step + 1 from way join identity on identity.alias = way.id where step < 16)
  select way.id from way order by step desc limit 1
$$;
--> statement-breakpoint
-- The id and every other that leads to it.
create function known_ids(id text) returns setof text
language sql stable strict parallel safe as $$
  with recursive known(id) as (
    select known_ids.id
    union
    select identity.alias from known join identity on identity.organisation = known.id)
  select known.id from known
$$;
--> statement-breakpoint
-- The version of the reference feed. The epoch tells one database from another that was filled anew.
create table reference_version (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default gen_random_uuid(),
  counter bigint not null default 1
);
--> statement-breakpoint
insert into reference_version default values;
--> statement-breakpoint
create function raise_reference_version() returns trigger
language plpgsql as $$
begin
  update reference_version set counter = counter + 1;
  notify reference;
  return null;
end
$$;
--> statement-breakpoint
create trigger reference_changed after insert or update or delete or truncate on other_areas
  for each statement execute function raise_reference_version();
--> statement-breakpoint
create trigger reference_changed after insert or update or delete or truncate on municipalities
  for each statement execute function raise_reference_version();
--> statement-breakpoint
create trigger reference_changed after insert or update or delete or truncate on topics
  for each statement execute function raise_reference_version();
--> statement-breakpoint
create trigger reference_changed after insert or update or delete or truncate on organisations
  for each statement execute function raise_reference_version();
--> statement-breakpoint
create trigger reference_changed after insert or update or delete or truncate on identity
  for each statement execute function raise_reference_version();
