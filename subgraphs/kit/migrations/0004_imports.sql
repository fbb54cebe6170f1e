-- An import: what was asked for, by whom, and how far it is. Its rows lie in a table of its own, `import_rows_<id>`,
-- until they are applied, so that a million of them go without a trace.
create table imports (
  id uuid primary key,
  source text not null,
  file_name text not null,
  sha256 text,
  format text,
  options jsonb not null default '{}',
  state text not null default 'OPEN' check (state in ('OPEN', 'STAGED', 'CHECKED', 'DONE', 'UNDONE', 'FAILED')),
  message text,
  counts jsonb not null default '{}',
  -- The checkpoint: so many records of the file are staged, and so much of it is read.
  staged bigint not null default 0,
  progress double precision not null default 0,
  role text not null,
  -- Pseudonym; null: a program. Erased with the person.
  actor text,
  opened_at timestamptz not null default now(),
  checked_at timestamptz,
  done_at timestamptz,
  undone_at timestamptz
);
--> statement-breakpoint
create index imports_by_time on imports (opened_at desc, id);
--> statement-breakpoint
create index imports_by_actor on imports (actor) where actor is not null;
--> statement-breakpoint
-- The form of the staging tables; it has no rows of its own.
create table import_rows (
  -- Place in the file as a whole, from 1.
  nr bigint not null,
  record text not null,
  line bigint not null,
  file text,
  identifier text not null,
  -- The record that the row means, there or not yet.
  id text not null,
  -- By column of the record's table.
  "values" jsonb not null,
  -- Records of the same network that it names, by field; null: none.
  refs jsonb,
  -- Null: nothing is wrong.
  faults jsonb
);
--> statement-breakpoint
-- Which record of ours the identifier of a source means: imports find again what they brought.
create table record_origins (
  kind text not null,
  source text not null,
  identifier text not null,
  id text not null,
  -- The import that brought it first, and the last one that closed it because its file did not have it any more.
  import uuid,
  vanished uuid,
  primary key (kind, source, identifier)
);
--> statement-breakpoint
create index record_origins_by_id on record_origins (kind, id);
--> statement-breakpoint
create index record_origins_by_import on record_origins (import) where import is not null;
--> statement-breakpoint
-- The languages in which all texts of a row exist, Greek first: every object with "el" in it is a text.
create function languages_of(whole jsonb) returns text[]
language sql immutable strict parallel safe as $$
  with texts as (
    select found, count(*) over () as number
    from jsonb_path_query(whole, 'strict $.** ? (@.type() == "object" && exists (@.el))') as found
  )
  select array['el'] || coalesce((
    select array_agg(tag order by tag) from (
      select tag from texts, jsonb_each(found) as given(tag, value)
      where tag <> 'el' and value <> 'null' group by tag having count(*) = min(number)) as shared), '{}')
$$;
