import type { OrganisationRow, QueryInputRow, QueryTestRow } from '@troje/store'

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

export interface DemoQuery extends Omit<QueryInputRow, 'enabled'> {
  readonly tests?: readonly QueryTestRow[]
}

const must = (text: string) => toTest(text, true)
const mustNot = (text: string) => toTest(text, false)

function toTest(text: string, mustMatch: boolean): QueryTestRow {
  return { text, title: null, handle: null, lang: null, mustMatch }
}

export const zonnedaelQueries: readonly DemoQuery[] = [
  { name: 'Gemeente', text: 'zonnedael OR #zonnedael OR @zonnedael', purpose: 'customer-service' },
  { name: 'Parkeerapp', text: 'zonnedael AND (parkeerapp OR parking OR parkeren)', purpose: 'customer-service' },
  {
    name: 'Zwembad De Plons',
    text: '"De Plons" OR (zonnedael AND zwembad)',
    purpose: 'information',
    tests: [
      must('Weet iemand of De Plons zondag open is?'),
      must('Het zwembad van Zonnedael heeft eindelijk nieuwe kleedhokjes'),
      mustNot('Met een plons viel mijn telefoon in de gracht'),
      mustNot('Het zwembad in Vaartwijk is dicht'),
    ],
  },
  {
    name: 'Afval',
    text: 'zonnedael AND (afval* OR milieustraat OR grofvuil OR kliko OR bak)',
    purpose: 'customer-service',
    tests: [
      must('De afvalkalender van Zonnedael klopt niet'),
      must('Kliko weer niet geleegd. Hallo @zonnedael #zonnedael?'),
      mustNot('In Zonnedael heb ik goed gebakken bitterballen gehad'),
    ],
  },
]
