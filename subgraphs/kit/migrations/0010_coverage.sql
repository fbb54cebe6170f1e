-- On what the network declares to report all that there is: facts, loaded with the others, told at the head of the feed.
create table declared_coverage (
  id text primary key,
  areas text[] not null default '{}',
  -- Empty: all topics.
  topics text[] not null default '{}',
  sources jsonb not null default '[]',
  synthetic boolean not null default false,
  check (areas <> '{}')
);
