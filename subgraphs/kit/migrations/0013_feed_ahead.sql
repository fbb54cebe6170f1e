-- Whoever writes much held the counter while all of it was noted and numbered, and others that wrote ran into their time.
-- Both come before the counter is locked now; a note made there has a mark of its own in place of a kind, because one
-- that is there already may be dealt with before this transaction commits, and so without what it writes.
comment on column feed_pending.kind is
  'Kind of the document. Empty, or the number of a transaction: a record, of which it is yet to be found what follows from it.';
--> statement-breakpoint
comment on column record_states.position is
  'Revision of the last change, that of a large write at most; 0: of a transaction that is not at its end.';
--> statement-breakpoint
create or replace function feed_raise() returns void language plpgsql
set timezone to 'UTC' set enable_seqscan to off set jit to off as $$
declare
  most constant int := 100;
  touched constant text[] := array(select distinct state.id from record_states state where state.position = 0);
  is_large constant boolean := cardinality(touched) > most;
  is_noted boolean := false;
  raised bigint;
  following feed_pending[];
begin
  if is_large then
    is_noted := exists (select from feed_state where installed is not null);
    if is_noted then
      perform feed_note(array(select row(pg_current_xact_id()::text, id)::feed_pending from unnest(touched) as id));
    end if;
    update record_states set position = (select number + 1 from revision_counter) where position = 0;
  end if;
  update revision_counter set number = number + 1 returning number into raised;
  if touched <> '{}' and not is_noted and exists (select from feed_state where installed is not null) then
    if is_large then
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
-- As before, but that marks of transactions are records as well; kinds begin with letters.
create or replace function feed_drain(most int) returns boolean language plpgsql
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
    delete from feed_pending where ctid = any(array(
      select ctid from feed_pending where kind < 'A' order by kind, id limit most)) returning id)
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
