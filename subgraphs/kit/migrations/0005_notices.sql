-- A worker marks the jobs that it does with its name, and others leave them alone for four hours. So that the jobs of a
-- worker which was killed are taken up at once, each holds an advisory lock on its name as long as it lives: PostgreSQL
-- itself lets go of it together with the connection.
create function live_as_worker(worker text) returns void language sql volatile
  as $$ select pg_advisory_lock(431617, hashtext(worker)) $$;
--> statement-breakpoint
-- Frees the jobs of workers that are gone, and says how many. What died with its worker for the first time is due at
-- once; a job that kills whoever takes it up waits ever longer, and has its last attempt after as many as any other.
create function free_jobs_of_the_gone(own text) returns int language plpgsql volatile as $$
declare
  gone text[];
  freed bigint[];
begin
  gone := array(
    select locked_by from (
      select locked_by from graphile_worker._private_jobs where locked_by <> own
      union select locked_by from graphile_worker._private_job_queues where locked_by <> own) as held
    where pg_try_advisory_xact_lock(431617, hashtext(locked_by)));
  if gone = '{}' then return 0; end if;
  freed := array(select id from graphile_worker._private_jobs where locked_by = any(gone));
  perform graphile_worker.force_unlock_workers(gone);
  perform graphile_worker.reschedule_jobs(array[id], run_at := now() + exp(least(attempts, 10)) * interval '1 second')
    from graphile_worker._private_jobs where id = any(freed) and attempts > 1 and attempts < max_attempts;
  return cardinality(freed);
end $$;
--> statement-breakpoint
-- Whoever wants notices, and of what. Mails go to confirmed addresses alone.
create table notice_subscriptions (
  pseudonym text primary key references people (pseudonym) on delete cascade,
  email text not null,
  -- Language of the mails, BCP 47.
  language text not null,
  kinds text[] not null,
  -- What calls and other things for many have to be about to be told; empty: anything.
  topics text[] not null default '{}',
  areas text[] not null default '{}',
  legal_forms text[] not null default '{}',
  -- When the address was confirmed; null: not yet, and then the row goes after some days.
  confirmed_at timestamptz,
  since timestamptz not null default now()
);
--> statement-breakpoint
create index notice_subscriptions_by_kinds on notice_subscriptions using gin (kinds);
--> statement-breakpoint
-- What the links of mails carry, hashed (SHA-256): whoever reads the table can do nothing with it.
create table notice_tokens (
  hash text primary key,
  pseudonym text not null references notice_subscriptions (pseudonym) on delete cascade,
  purpose text not null check (purpose in ('CONFIRM', 'STOP')),
  until timestamptz not null
);
--> statement-breakpoint
create index notice_tokens_by_pseudonym on notice_tokens (pseudonym);
--> statement-breakpoint
-- What people are told, each of them once about one thing. Written with what it tells of; a job sends it.
create table notices (
  id uuid primary key default gen_random_uuid(),
  pseudonym text not null references people (pseudonym) on delete cascade,
  kind text not null,
  -- Id of what it is about.
  about text not null,
  -- What its text names; nothing about a person.
  params jsonb not null default '{}',
  -- REFUSED: the recipient's server takes no mail for the address.
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED')),
  at timestamptz not null default now(),
  sent_at timestamptz,
  unique (pseudonym, kind, about)
);
