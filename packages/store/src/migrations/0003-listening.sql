-- What is said in public, and who cares for it. Enumerations are checked by constraints that each start derives from
-- enumerations.ts; see enumeration-checks.ts. There is no column for a person's score, profile text or following.
create schema listening;

create table listening.source (
  id bigint generated always as identity primary key,
  kind text not null,
  name text not null,
  settings jsonb not null,
  enabled boolean not null,
  state text not null,
  cursor text,
  last_post_at timestamptz,
  last_run_at timestamptz,
  error jsonb,
  posts_seen bigint not null default 0,
  mentions bigint not null default 0
);

create table listening.query (
  id bigint generated always as identity primary key,
  name text not null,
  text text not null,
  purpose text not null,
  enabled boolean not null,
  owner_id text references account."user" ("id") on delete set null,
  mentions bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Outlives its query: who asked what, and when, can be told afterwards (promise P2).
create table listening.query_change (
  id bigint generated always as identity primary key,
  query_id bigint not null,
  kind text not null,
  at timestamptz not null default now(),
  by_id text references account."user" ("id") on delete set null,
  name text not null,
  text text not null,
  purpose text not null,
  enabled boolean not null
);
create index query_change_query on listening.query_change (query_id, id);

create table listening.care_case (
  id bigint generated always as identity primary key,
  status text not null,
  assignee_id text references account."user" ("id") on delete set null,
  opened_at timestamptz not null default now(),
  last_activity_at timestamptz not null default now()
);
create index care_case_activity on listening.care_case (last_activity_at);
create index care_case_assignee on listening.care_case (assignee_id) where assignee_id is not null;

create table listening.case_event (
  id bigint generated always as identity primary key,
  case_id bigint not null references listening.care_case (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  by_id text references account."user" ("id") on delete set null,
  kind text not null,
  detail text,
  subject_id text references account."user" ("id") on delete set null
);
create index case_event_case on listening.case_event (case_id, id);

-- status, assignee_id and note_count repeat what the case says (written in the same transaction), finding_kinds what
-- findings says, and query_ids what mention_query says: so one index answers every combination of filters.
create table listening.mention (
  id bigint generated always as identity primary key,
  source_id bigint references listening.source (id) on delete set null,
  network text not null,
  -- the post's own id; of one that is too long for an index, its hash
  post_id text not null,
  -- when it was stored, where the source did not say
  posted_at timestamptz not null,
  stored_at timestamptz not null default now(),
  case_id bigint references listening.care_case (id) on delete set null,
  status text not null default 'new',
  assignee_id text references account."user" ("id") on delete set null,
  note_count integer not null default 0,
  query_ids bigint[] not null,
  finding_kinds text[] not null,
  findings jsonb not null,
  -- as the network sent it, but for the author's profile text and following
  post jsonb not null,
  search tsvector not null,
  unique (post_id, network)
);
create index mention_inbox on listening.mention (posted_at desc, id desc)
  include (status, network, assignee_id, query_ids, finding_kinds);
create index mention_search on listening.mention using gin (search);
create index mention_case on listening.mention (case_id) where case_id is not null;
create index mention_stored on listening.mention (stored_at) where case_id is null;
create index mention_assignee on listening.mention (assignee_id, posted_at desc, id desc) where assignee_id is not null;
create index mention_cared on listening.mention (status, posted_at desc, id desc) where status <> 'new';
create index mention_found on listening.mention (posted_at desc, id desc)
  include (status, network, assignee_id, query_ids, finding_kinds) where finding_kinds <> '{}';

-- spans: start, end, start, end, … in UTF-16 units of the post's text
create table listening.mention_query (
  query_id bigint not null references listening.query (id),
  mention_id bigint not null references listening.mention (id),
  spans integer[] not null,
  primary key (query_id, mention_id)
);
create index mention_query_mention on listening.mention_query (mention_id);

create table listening.import (
  id bigint generated always as identity primary key,
  source_id bigint not null references listening.source (id) on delete cascade,
  file_name text not null,
  state text not null,
  bytes_done bigint not null default 0,
  bytes_total bigint not null,
  read bigint not null default 0,
  matched bigint not null default 0,
  added bigint not null default 0,
  issue_count bigint not null default 0,
  issues jsonb not null default '[]',
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  error jsonb
);
create index import_source on listening.import (source_id);
