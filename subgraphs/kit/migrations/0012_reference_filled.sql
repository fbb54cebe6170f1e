-- By table, a hash of the question that last filled it, values included: what would be filled with the same again is left.
alter table reference_state add column filled jsonb not null default '{}';
