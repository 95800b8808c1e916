-- One database serves one organisation.
create schema organisation;

create table organisation.profile (
  singleton boolean primary key default true check (singleton),
  name text not null,
  aliases text[] not null,
  domains text[] not null,
  accounts text[] not null,
  subjects text[] not null,
  peers text[] not null,
  language text not null,
  time_zone text not null,
  updated_at timestamptz not null default now(),
  updated_by text
);

create table organisation.setting (
  key text primary key,
  value jsonb not null
);
