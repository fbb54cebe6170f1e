-- The network's revision: raised last in every transaction that writes, so that those after it see all before it.
-- With `epoch`, which a restore from a backup has to renew, it is a position that no reader can mistake.
create table revision_counter (
  only_row boolean primary key default true check (only_row),
  number bigint not null default 0,
  epoch uuid not null default gen_random_uuid()
);
--> statement-breakpoint
insert into revision_counter default values;
--> statement-breakpoint
-- One row a record that was ever written since it was loaded: its version, and the revision of its last change.
-- A record without a row here has version 1. `gone` is a tombstone.
create table record_states (
  kind text not null,
  id text not null,
  version int not null default 1,
  position bigint not null default 0,
  gone boolean not null default false,
  -- No two records of a network share an id; the id leads, because files of facts ask for it alone.
  primary key (id, kind)
);
--> statement-breakpoint
create index record_states_by_position on record_states (position, kind, id);
--> statement-breakpoint
-- What every change replaced. `before` is the whole row as it stood, null where the change created it; what came after
-- stands in the next revision, or in the record itself.
create table revisions (
  kind text not null,
  id text not null,
  -- The version that the change made.
  version int not null,
  verb text not null,
  at timestamptz not null default now(),
  role text not null,
  -- Pseudonym of the person or key; null: a program. Erased with the person.
  actor text,
  source text,
  import uuid,
  before jsonb,
  primary key (kind, id, version)
);
--> statement-breakpoint
create index revisions_by_import on revisions (import) where import is not null;
--> statement-breakpoint
create index revisions_by_actor on revisions (actor) where actor is not null;
--> statement-breakpoint
-- Whoever signed in and wrote something: the only table that knows the id at the identity provider. All others know
-- the pseudonym, so that a person is forgotten by forgetting this row.
create table people (
  subject text primary key,
  pseudonym text not null unique default gen_random_uuid()::text,
  since timestamptz not null default now()
);
--> statement-breakpoint
-- What this network itself made of a person, beside what the identity provider says: an approved registration.
create table members (
  pseudonym text primary key references people (pseudonym) on delete cascade,
  role text not null check (role in ('member', 'editor', 'moderator', 'steward')),
  organisations text[] not null default '{}',
  since timestamptz not null default now()
);
--> statement-breakpoint
-- A place's name without what it is: Δήμος Περιστερίου is περιστεριου.
create function bare_name(name text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(word, ' ' order by nr), '')
  from unnest(string_to_array(plain_words(name), ' ')) with ordinality as each(word, nr)
  where word !~ '^(δημ(ο[ςσ]|ου?|ων)|περιφερειακ?[αη][ςσ]?|ενοτητα[ςσ]?|κοινοτητα[ςσ]?|του?|τη[ςσ]?|των|η|ο|οι|τα|municipality|of|the)$'
$$;
--> statement-breakpoint
-- The same without its endings: Δήμος Περιστερίου, Περιστέρι and ΠΕΡΙΣΤΕΡΙΟΥ have one key.
create function name_key(name text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(skeleton(stem_of(word)), ' ' order by nr), '')
  from unnest(string_to_array(bare_name(name), ' ')) with ordinality as each(word, nr)
$$;
--> statement-breakpoint
-- What areas and topics are called, as the reference feed tells; empty where its publisher tells no names.
create table reference_names (
  kind text not null,
  id text not null,
  name text not null,
  folded text not null generated always as (skeleton(bare_name(name))) stored,
  key text generated always as (name_key(name)) stored,
  primary key (kind, id, name)
);
--> statement-breakpoint
create index reference_names_by_folded on reference_names (kind, folded);
--> statement-breakpoint
create index reference_names_by_key on reference_names (kind, key);
