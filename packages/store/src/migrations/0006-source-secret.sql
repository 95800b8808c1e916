-- What opens a source: keys and tokens, each encrypted by the server (AES-256-GCM) with a key that is not in the database.
create table listening.source_secret (
  source_id bigint not null references listening.source (id) on delete cascade,
  name text not null,
  -- which key seals it, so that keys can be replaced
  key_id text not null,
  sealed bytea not null,
  primary key (source_id, name)
);

alter table listening.source
  -- counts the changes of settings and secrets by a person: what reads the source is opened anew for each
  add column revision integer not null default 1,
  -- from when the network had its newest post to when it was read here
  add column lag_ms bigint,
  add column rate_limit jsonb;

-- Times of which a source cannot say that it saw everything.
create table listening.source_gap (
  source_id bigint not null references listening.source (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  is_filled boolean not null,
  noted_at timestamptz not null default now(),
  primary key (source_id, starts_at, ends_at)
);

-- The last things that went wrong, told in general words: never those of a post.
create table listening.source_issue (
  source_id bigint not null references listening.source (id) on delete cascade,
  code text not null,
  -- md5 of the message, which is too long for a key
  digest text not null,
  message jsonb not null,
  at timestamptz not null default now(),
  times integer not null,
  primary key (source_id, code, digest)
);

-- Finds what is kept of an account that is gone from its network, and nothing else: by a hash no list of authors is made,
-- and an id may be as long as it is.
create index mention_author on listening.mention using hash ((post #>> '{author,id}'));
