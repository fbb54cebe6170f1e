-- What this subgraph knows of the hub's reference feed. The follower replaces it whole, in one transaction.
create table reference_state (
  only_row boolean primary key default true check (only_row),
  version text not null,
  followed_at timestamptz not null default now()
);
--> statement-breakpoint
create table reference_areas (
  id text primary key,
  level text not null,
  part_of text,
  municipality text,
  latitude double precision,
  longitude double precision
);
--> statement-breakpoint
-- Every pair of an area and one that contains it at any depth, itself included.
create table reference_area_parts (
  whole text not null,
  part text not null,
  primary key (whole, part)
);
--> statement-breakpoint
create index reference_area_parts_by_part on reference_area_parts (part, whole);
--> statement-breakpoint
-- Every pair of a topic and a narrower one at any depth, itself included.
create table reference_topic_parts (
  broader text not null,
  narrower text not null,
  primary key (broader, narrower)
);
--> statement-breakpoint
-- Which ids mean which organisation, the hub's own id included.
create table reference_organisations (
  alias text primary key,
  organisation text not null
);
--> statement-breakpoint
create index reference_organisations_by_organisation on reference_organisations (organisation);
--> statement-breakpoint
-- The areas that lie in any of these or contain one of them, themselves included.
create function areas_touching(ids text[]) returns setof text
language sql stable strict parallel safe as $$
  select part from reference_area_parts where whole = any(ids)
  union select whole from reference_area_parts where part = any(ids)
  union select unnest(ids)
$$;
--> statement-breakpoint
-- These topics and all narrower ones.
create function topics_within(ids text[]) returns setof text
language sql stable strict parallel safe as $$
  select narrower from reference_topic_parts where broader = any(ids)
  union select unnest(ids)
$$;
--> statement-breakpoint
-- The hub's id of an organisation, from any id that means it; the id itself where the hub knows nothing of it.
create function organisation_id(id text) returns text
language sql stable strict parallel safe as $$
  select coalesce((select organisation from reference_organisations where alias = id), id)
$$;
--> statement-breakpoint
-- Every id that means one of these organisations.
create function organisation_ids(ids text[]) returns setof text
language sql stable strict parallel safe as $$
  select other.alias from reference_organisations one
  join reference_organisations other using (organisation) where one.alias = any(ids)
  union select unnest(ids)
$$;
--> statement-breakpoint
-- Which files of facts have been loaded, by the hash of their text.
create table loaded_files (
  file text primary key,
  hash text not null,
  -- The primary keys of its records, each a list: what leaves the file leaves the table.
  keys jsonb not null default '[]',
  loaded_at timestamptz not null default now()
);
