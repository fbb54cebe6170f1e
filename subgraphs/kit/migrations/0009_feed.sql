-- What the network tells the hub's index: one row a record, its public document as it is now. Written in the transaction
-- that changes the record, under the lock of the revision counter, so that positions become visible in their order.
create table feed_documents (
  id text collate "C" primary key,
  kind text not null,
  -- The revision of its last change; readers go on after (position, id).
  position bigint not null,
  -- The revision with which it came, or came back: whoever has read less does not know it.
  since bigint not null,
  -- Null: a tombstone, the record is no longer public.
  document jsonb,
  -- Ids of other records that the document was made of: when one of them moves away, this has to be made anew.
  parts text[] not null default '{}',
  changed_at timestamptz not null
);
--> statement-breakpoint
create index feed_documents_by_position on feed_documents (position, id);
--> statement-breakpoint
-- Without the list of what is pending, which every write would have to read through.
create index feed_documents_by_parts on feed_documents using gin (parts) with (fastupdate = off) where parts <> '{}';
--> statement-breakpoint
-- How documents are made is said by the subgraph's code, which installs it as functions when it starts.
create table feed_state (
  only_row boolean primary key default true check (only_row),
  -- Hash of the functions that are installed; null: none can be used, and nothing is made until the next start.
  installed text,
  -- Hash of the functions that all records were last compared by; null: records came or changed without a revision.
  compared text,
  -- Raised with each of these: what was made before is made again.
  generation bigint not null default 0
);
--> statement-breakpoint
insert into feed_state default values;
--> statement-breakpoint
-- What positions mean something in: another database, a restored one and one that went back to an earlier point of its
-- log all have another epoch. Only a copy of the files under a stopped server cannot be told; for that, renew
-- `revision_counter.epoch`.
create function feed_epoch() returns text language sql stable as $$
  select left(encode(sha256(convert_to(concat_ws('.', counter.epoch, control.system_identifier,
    left(pg_walfile_name(pg_current_wal_lsn()), 8), own.oid), 'UTF8')), 'hex'), 32)
  from revision_counter counter, pg_control_system() control, pg_database own
  where own.datname = current_database()
$$;
--> statement-breakpoint
-- A document as it should be; null: the record is not public.
create type feed_wanted as (id text, kind text, document jsonb, parts text[]);
--> statement-breakpoint
create function feed_make(of_kind text, ids text[]) returns setof feed_wanted language plpgsql as $$
#variable_conflict use_column
begin
  return query
    select wanted.id, $1, made.document, case when made.id is null then '{}' else coalesce(resting.parts, '{}') end
    from unnest($2) as wanted (id)
    left join feed_made($1, $2) as made on made.id = wanted.id
    left join (
      select id, array_agg(distinct on_id order by on_id) as parts from feed_links_to($1, $2) where on_id <> id group by id
    ) as resting on resting.id = wanted.id;
end $$;
--> statement-breakpoint
-- Which documents follow from these records: their own, those that rest on them now, and those that did.
create function feed_following(touched text[]) returns table (kind text, id text) language plpgsql as $$
#variable_conflict use_column
begin
  return query
    select state.kind, state.id from record_states state where state.id = any($1)
    union select known.kind, known.id from feed_documents known where known.id = any($1)
    union select known.kind, known.id from unnest($1) as part (id)
      join feed_documents known on known.parts @> array[part.id] and known.parts <> '{}'
    union select link.kind, link.id from feed_links_from($1) link;
end $$;
--> statement-breakpoint
-- Writes documents of one kind where they differ, and says how many did. Only for whoever holds the counter.
create function feed_put(raised bigint, wanted feed_wanted[]) returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  changed bigint;
begin
  with put as (
    insert into feed_documents as known (id, kind, position, since, document, parts, changed_at)
    select given.id, given.kind, $1, $1, given.document, given.parts, clock_timestamp() from unnest($2) as given
    where given.document is not null or exists (
      select from feed_documents other
      where other.id = given.id and other.kind = given.kind and other.document is not null)
    on conflict (id) do update set
      kind = excluded.kind, document = excluded.document, parts = excluded.parts,
      position = case when known.document is distinct from excluded.document then $1 else known.position end,
      since = case when known.document is null then $1 else known.since end,
      changed_at = case when known.document is distinct from excluded.document then excluded.changed_at else known.changed_at end
    where known.document is distinct from excluded.document or known.parts <> excluded.parts
    returning position)
  select count(*) from put where position = $1 into changed;
  return changed;
end $$;
--> statement-breakpoint
-- Makes the documents that follow from these records, and writes those that differ. Only for whoever holds the counter.
create function feed_remake(raised bigint, touched text[]) returns bigint language plpgsql as $$
declare
  each record;
  changed bigint := 0;
begin
  for each in select found.kind, array_agg(found.id) as ids from feed_following(touched) found group by found.kind loop
    changed := changed + feed_put(raised, array(select made::feed_wanted from feed_make(each.kind, each.ids) made));
  end loop;
  return changed;
end $$;
--> statement-breakpoint
-- Makes many documents ahead, before the counter is locked, so that others need not wait for it.
create function feed_prepare(touched text[]) returns void language plpgsql as $$
declare
  each record;
begin
  create temp table feed_prepared (
    nr bigint generated always as identity primary key, kind text not null, id text not null, document jsonb, parts text[]
  ) on commit drop;
  create temp table feed_ahead (kind text not null, id text not null, primary key (kind, id)) on commit drop;
  for each in select array_agg(part.id) as ids from unnest(touched) with ordinality as part (id, nr) group by part.nr / 1000 loop
    insert into feed_ahead select found.kind, found.id from feed_following(each.ids) found on conflict do nothing;
  end loop;
  for each in
    select portion.kind, array_agg(portion.id) as ids from (
      select ahead.kind, ahead.id, row_number() over (partition by ahead.kind order by ahead.id) / 1000 as nr
      from feed_ahead ahead) as portion
    group by portion.kind, portion.nr
  loop
    insert into feed_prepared (kind, id, document, parts)
    select made.kind, made.id, made.document, made.parts from feed_make(each.kind, each.ids) made;
  end loop;
end $$;
--> statement-breakpoint
create function feed_put_prepared(raised bigint) returns bigint language plpgsql as $$
declare
  each record;
  changed bigint := 0;
begin
  for each in
    select prepared.kind, array_agg(row(prepared.id, prepared.kind, prepared.document, prepared.parts)::feed_wanted) as wanted
    from feed_prepared prepared group by prepared.kind, prepared.nr / 1000
  loop
    changed := changed + feed_put(raised, each.wanted);
  end loop;
  return changed;
end $$;
--> statement-breakpoint
-- The last statement of every transaction that writes records. Documents are made after the counter is locked: whoever
-- locks it sees all that was committed before, and nobody else can commit until this is. What is prepared ahead is made
-- again where somebody came in between.
create function feed_raise() returns bigint language plpgsql
set timezone to 'UTC' set enable_seqscan to off set jit to off as $$
declare
  touched constant text[] := array(select distinct state.id from record_states state where state.position = 0);
  seen bigint;
  seen_generation bigint;
  now record;
  changed bigint := 0;
begin
  if cardinality(touched) > 1000 then
    select counter.number, state.generation into seen, seen_generation from revision_counter counter, feed_state state
      where state.installed is not null;
    if seen is not null then perform feed_prepare(touched); end if;
  end if;
  update revision_counter set number = number + 1;
  select counter.number, state.generation, state.installed is not null as installed into now
    from revision_counter counter, feed_state state;
  if now.installed and seen_generation = now.generation then
    changed := feed_put_prepared(now.number) + feed_remake(now.number, array(
      select distinct state.id from record_states state where state.position > seen));
  elsif now.installed and touched <> '{}' then
    changed := feed_remake(now.number, touched);
  end if;
  update record_states set position = now.number where position = 0;
  if changed > 0 then perform pg_notify('feed', ''); end if;
  return now.number;
end $$;
--> statement-breakpoint
-- Compares documents of a kind with their records, and writes those that differ under a revision of their own.
create function feed_compare(of_kind text, ids text[]) returns bigint language plpgsql
set timezone to 'UTC' set enable_seqscan to off set jit to off as $$
declare
  raised bigint;
  changed bigint;
begin
  select counter.number + 1 into raised from revision_counter counter for update;
  changed := feed_put(raised, array(select made::feed_wanted from feed_make(of_kind, ids) made));
  if changed > 0 then
    update revision_counter set number = raised;
    perform pg_notify('feed', '');
  end if;
  return changed;
end $$;
