-- Posts that a query must, or must not, match. Written with the query, and gone with it; no version in its history keeps
-- them, so that what somebody pasted here does not outlive the query.
create table listening.query_test (
  query_id bigint not null references listening.query (id) on delete cascade,
  position integer not null,
  text text not null,
  title text,
  handle text,
  lang text,
  must_match boolean not null,
  primary key (query_id, position)
);
