-- The organisation's own code words, as keyed hashes (HMAC-SHA-256, cut to 16 bytes): the words stand nowhere. They are
-- hashed on the device of who enters them. Without a key there are no words: whoever removes all of them removes it too.
create table organisation.code_word_key (
  singleton boolean primary key default true check (singleton),
  key bytea not null check (octet_length(key) = 32)
);

create table organisation.code_word (
  hash bytea primary key check (octet_length(hash) = 16),
  -- how many words it has: a device looks for no longer ones
  words smallint not null check (words between 1 and 4),
  added_at timestamptz not null default now()
);
