-- Documents that are yet to be made. Whoever writes much, or something that much rests on, only notes it here; the network
-- makes them afterwards, some at a time, so that nobody waits long for the counter.
create table feed_pending (
  -- Kind of the document; empty: a record, of which it is yet to be found what follows from it.
  kind text collate "C" not null,
  id text collate "C" not null,
  primary key (kind, id)
);
--> statement-breakpoint
drop function feed_prepare(text[]), feed_put_prepared(bigint), feed_compare(text, text[]), feed_remake(bigint, text[]), feed_raise();
--> statement-breakpoint
-- What is to be compared is noted with what made it necessary, and needs no marks of its own.
alter table feed_state drop column compared, drop column generation;
--> statement-breakpoint
-- Makes documents, and writes those that differ; says how many did. Only for whoever holds the counter.
create function feed_remake(raised bigint, wanted feed_pending[]) returns bigint language plpgsql as $$
declare
  each record;
  changed bigint := 0;
begin
  for each in select document.kind, array_agg(document.id) as ids from unnest(wanted) as document group by document.kind loop
    changed := changed + feed_put(raised, array(select made::feed_wanted from feed_make(each.kind, each.ids) made));
  end loop;
  if changed > 0 then perform pg_notify('feed', ''); end if;
  return changed;
end $$;
--> statement-breakpoint
-- Notes documents, or records by the kind '', to be dealt with after the commit.
create function feed_note(noted feed_pending[]) returns void language plpgsql as $$
begin
  insert into feed_pending select noticed.* from unnest(noted) as noticed on conflict do nothing;
  perform pg_notify('feed_pending', '');
end $$;
--> statement-breakpoint
-- The last statement of every transaction that writes records. Documents are made after the counter is locked: whoever
-- locks it sees all that was committed before, and nobody else can commit until this is.
create function feed_raise() returns void language plpgsql
set timezone to 'UTC' set enable_seqscan to off set jit to off as $$
declare
  most constant int := 100;
  touched constant text[] := array(select distinct state.id from record_states state where state.position = 0);
  raised bigint;
  following feed_pending[];
begin
  update revision_counter set number = number + 1 returning number into raised;
  if touched <> '{}' and exists (select from feed_state where installed is not null) then
    if cardinality(touched) > most then
      perform feed_note(array(select row('', id)::feed_pending from unnest(touched) as id));
    else
      following := array(select row(found.kind, found.id)::feed_pending from feed_following(touched) found);
      if cardinality(following) > most then perform feed_note(following);
      else perform feed_remake(raised, following);
      end if;
    end if;
  end if;
  update record_states set position = raised where position = 0;
end $$;
--> statement-breakpoint
-- Deals with some of what is noted, under a revision of its own where it changes something. False: nothing is left.
-- Plans are made for the ids at hand: a plan for any would look through the list of them for each row that it meets.
create function feed_drain(most int) returns boolean language plpgsql
set timezone to 'UTC' set enable_seqscan to off set jit to off set plan_cache_mode to force_custom_plan as $$
declare
  raised bigint;
  records text[];
  documents feed_pending[];
  each feed_pending;
  changed bigint := 0;
begin
  select counter.number + 1 into raised from revision_counter counter for update;
  if not exists (select from feed_state where installed is not null) then return false; end if;
  -- By their place in the table: nothing is known of how many there are, and a join might read all of them.
  with taken as (
    delete from feed_pending where ctid = any(array(select ctid from feed_pending where kind = '' order by kind, id limit most)) returning id)
  select array_agg(taken.id) from taken into records;
  if records is not null then
    insert into feed_pending select found.kind, found.id from feed_following(records) found on conflict do nothing;
    return true;
  end if;
  with taken as (
    delete from feed_pending where ctid = any(array(select ctid from feed_pending order by kind, id limit most)) returning kind, id)
  select array_agg(row(taken.kind, taken.id)::feed_pending) from taken into documents;
  if documents is null then return false; end if;
  begin
    changed := feed_remake(raised, documents);
  exception when others then
    -- One that cannot be made stays as it is, and keeps back no other.
    foreach each in array documents loop
      begin
        changed := changed + feed_remake(raised, array[each]);
      exception when others then
        raise warning 'the document of % % cannot be made: %', each.kind, each.id, sqlerrm;
      end;
    end loop;
  end;
  if changed > 0 then update revision_counter set number = raised; end if;
  return true;
end $$;
--> statement-breakpoint
-- Notes all documents to be compared with their records: after what changed records without a revision, or how
-- documents are made.
create function feed_note_all() returns void language plpgsql set enable_seqscan to off as $$
begin
  perform from revision_counter for update;
  if not exists (select from feed_state where installed is not null) then return; end if;
  insert into feed_pending
    select given.kind, given.id from feed_ids() given
    union select known.kind, known.id from feed_documents known where known.document is not null
    on conflict do nothing;
  perform pg_notify('feed_pending', '');
end $$;
