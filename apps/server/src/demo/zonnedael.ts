import type { OrganisationRow, QueryInputRow } from '@troje/store'

/** A municipality that does not exist. Domains end in `.example`, so that none of them can ever be somebody's. */
export const zonnedael: OrganisationRow = {
  name: 'Gemeente Zonnedael',
  aliases: ['Zonnedael'],
  domains: ['zonnedael.example'],
  accounts: ['x:zonnedael', 'bluesky:zonnedael.bsky.example', 'mastodon:zonnedael@mastodon.example'],
  subjects: ['zwembad De Plons', 'De Plons', 'Molenvaart', 'Zuiderpark', 'milieustraat'],
  peers: ['Gemeente Vaartwijk'],
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
}

export const zonnedaelQueries: readonly Omit<QueryInputRow, 'enabled'>[] = [
  { name: 'Gemeente', text: 'zonnedael OR #zonnedael OR @zonnedael', purpose: 'customer-service' },
  { name: 'Parkeerapp', text: 'zonnedael AND (parkeerapp OR parking OR parkeren)', purpose: 'customer-service' },
  { name: 'Zwembad De Plons', text: '"De Plons" OR (zonnedael AND zwembad)', purpose: 'information' },
  {
    name: 'Afval',
    text: 'zonnedael AND (afval* OR milieustraat OR grofvuil OR kliko OR bak)',
    purpose: 'customer-service',
  },
]
