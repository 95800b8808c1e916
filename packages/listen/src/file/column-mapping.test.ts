import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guessMapping } from './column-mapping.ts'
import { detectTable } from './table-layout.ts'
import { toNetwork } from './network-names.ts'
import { parsePosts } from './parse-posts.ts'

const vectors = readFileSync(new URL('../../vectors/export-columns.txt', import.meta.url), 'utf8')
  .split(/\n{2,}/)
  .filter((block) => !block.startsWith('#'))
  .map((block) => {
    const [tool = '', names = '', ...fields] = block.trim().split('\n')
    return { tool, columns: names.split(' | '), fields: Object.fromEntries(fields.map((line) => line.split(' = '))) }
  })

const none = {
  id: null,
  title: null,
  createdAt: null,
  lang: null,
  url: null,
  source: null,
  handle: null,
  displayName: null,
}

describe('the columns of an export', () => {
  it.each(vectors)('of $tool are known, in any order and below a title', ({ columns, fields }) => {
    expect(guessMapping(columns)).toEqual({ ...none, ...fields })
    expect(guessMapping(columns.toReversed())).toEqual({ ...none, ...fields })
    const rows = [['Report'], columns].map((cells, index) => ({ line: index + 1, cells, damage: null }))
    expect(detectTable(rows, () => null)).toMatchObject({ headerLine: 2, columns })
  })

  it('are never those for a mood, a gender or a reach (P4, P10)', () => {
    const taken = vectors.flatMap(({ columns }) => Object.values(guessMapping(columns)))
    expect(taken.join(' ')).not.toMatch(/sentiment|gender|impact|influence\b|invloed|reach|bereik|follow|volgers/i)
  })
})

it.each([
  ['Twitter', null, 'x'],
  ['X (formerly Twitter)', null, 'x'],
  ['SOCIALMEDIA,SOCIALMEDIA_TWITTER', null, 'x'],
  ['Facebook Public', null, 'facebook'],
  ['Google My Business', null, 'google-business'],
  ['Instagram', 'https://www.facebook.com/1', 'instagram'],
  ['Bluesky', null, 'bluesky'],
  ['Forums', null, 'feed'],
  ['Reviews', 'https://nl.trustpilot.com/reviews/1', 'trustpilot'],
  ['ONLINENEWS', 'https://zonnedael.example/nieuws', 'feed'],
  ['microblog', 'https://x.com/noor/status/1', 'x'],
  ['', 'https://www.reddit.com/r/brug', 'reddit'],
  ['Zonnedaelse Courant', 'https://nietx.com', 'file'],
  [null, 'geen adres', 'file'],
])('calls the network of %s at %s %s', (name, url, network) => {
  expect(toNetwork(name, url)).toBe(network)
})

it('reads a row of an export with its own columns for day and time, headline and account', () => {
  const csv = [
    'Date,Time,Title,Hit Sentence,Language,Author Handle,Source Type,URL',
    '28-Apr-2024,3:05 PM,,De brug is dicht,Dutch,@noor,Twitter,https://x.com/noor/status/1',
    '28-Apr-2024 04:05PM,3:05 PM,Brug weer open,,Dutch,Redactie van de Courant,News,https://zonnedael.example/2',
    '',
  ].join('\n')
  expect(parsePosts(csv, { fileName: 'a.csv' }).value).toMatchObject([
    {
      text: 'De brug is dicht',
      title: null,
      createdAt: '2024-04-28T15:05:00.000Z',
      lang: 'nl',
      source: 'x',
      author: { handle: 'noor', displayName: null },
    },
    {
      text: 'Brug weer open',
      title: null,
      createdAt: '2024-04-28T16:05:00.000Z',
      source: 'feed',
      author: { handle: null, displayName: 'Redactie van de Courant' },
    },
  ])
})
