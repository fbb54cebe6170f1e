-- What an import that comes by the gateway has beside others: how large its file is to be, and how long its address lives.
create table uploads (
  import uuid primary key references imports (id) on delete cascade,
  bytes bigint not null check (bytes > 0),
  expires_at timestamptz not null,
  -- When the whole file lay in the spool.
  received_at timestamptz,
  cancelled_at timestamptz
);
--> statement-breakpoint
-- What somebody asked to be done with an import: there until a job has done it, or with the reason why it could not.
create table import_steps (
  import uuid primary key references imports (id) on delete cascade,
  verb text not null check (verb in ('stage', 'apply', 'undo')),
  -- Of an undo: who asked, and whether records that changed since are left alone.
  role text not null,
  actor text,
  keep_changed boolean not null default false,
  -- What the job does just now, and how far it is.
  step text not null,
  began_at timestamptz not null default now(),
  fraction double precision not null default 0,
  rows bigint not null default 0,
  -- A Problem; null: it waits, or is being done.
  problem jsonb
);
--> statement-breakpoint
-- Imports as they are shown: what a job does with one, and what came of its upload, is one state with its own.
create view import_overviews as
select i.id::text as id, i.source, i.file_name, i.format, i.actor,
  i.options ->> 'record' as record,
  coalesce((i.options ->> 'partial')::boolean, false) as partial,
  coalesce((i.options ->> 'closeVanished')::boolean, false) as close_vanished,
  u.bytes::float8 as bytes, u.expires_at,
  case
    when u.cancelled_at is not null then 'CANCELLED'
    when i.state = 'FAILED' then 'FAILED'
    when s.problem is null and s.verb = 'stage' then 'CHECKING'
    when s.problem is null and s.verb = 'apply' then 'APPLYING'
    when s.problem is null and s.verb = 'undo' then 'UNDOING'
    when i.state not in ('OPEN', 'STAGED') then i.state
    when s.problem is not null then 'FAILED'
    when u.received_at is null and u.expires_at < now() then 'CANCELLED'
    when u.received_at is null and u.import is not null then 'OPEN'
    else 'CHECKING'
  end as state,
  case when s.import is not null and s.problem is null then jsonb_build_object(
    'step', upper(s.step), 'fraction', s.fraction, 'rows', s.rows,
    'secondsLeft', case when s.fraction >= 0.01
      then ceil(extract(epoch from now() - s.began_at) * (1 - s.fraction) / s.fraction)::int end) end as progress,
  '{"read": 0, "faulty": 0, "created": 0, "changed": 0, "same": 0, "vanished": 0, "closed": 0}'::jsonb || i.counts
    as counts,
  case
    when s.problem is not null then jsonb_build_array(s.problem)
    when i.state = 'FAILED' then jsonb_build_array(
      jsonb_build_object('path', '[]'::jsonb, 'code', 'INVALID', 'message', coalesce(i.message, 'It failed.')))
    else '[]'::jsonb
  end as problems,
  i.opened_at, i.checked_at, i.done_at, i.undone_at
from imports i
left join uploads u on u.import = i.id
left join import_steps s on s.import = i.id;
