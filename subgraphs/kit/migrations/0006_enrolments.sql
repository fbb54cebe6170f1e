-- Whoever enrolled in something that has a limited number of places. There is no row for what was cancelled.
create table enrolments (
  id text primary key default 'enrolment:' || gen_random_uuid(),
  -- What it is about: the name of its type, and its id.
  kind text not null,
  record text not null,
  -- Pseudonym; null: forgotten, some time after the event.
  person text references people (pseudonym) on delete cascade,
  -- Order of arrival: given while the record is locked, so that nobody overtakes.
  number integer not null generated always as identity,
  state text not null check (state in ('ENROLLED', 'WAITING')),
  at timestamptz not null default now(),
  -- False: moved up from the queue, and not told of it yet.
  told boolean not null default true,
  -- E-mail or telephone, given for this event alone.
  contact text,
  unique (kind, record, person)
);
--> statement-breakpoint
create index enrolments_by_record on enrolments (kind, record, state, number);
--> statement-breakpoint
create index enrolments_by_person on enrolments (person) where person is not null;
--> statement-breakpoint
create index enrolments_waiting on enrolments (kind, record) where state = 'WAITING';
--> statement-breakpoint
create index enrolments_untold on enrolments (kind, record) where not told;
