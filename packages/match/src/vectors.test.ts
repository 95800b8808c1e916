import { readFileSync } from 'node:fs'
import type { Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import {
  dialectNames,
  explain,
  matches,
  openMonitor,
  parseQuery,
  queryCheck,
  readDialect,
  spansOf,
  toText,
  type Explanation,
  type Hit,
} from './index.ts'
import {
  toBlueskySearches,
  toMastodonHashtags,
  toMastodonSearches,
  toRedditSearches,
  toXRules,
  toXSearches,
  toYouTubeSearches,
  type PushDown,
  type PushDownQuery,
} from './push-down/push-down.ts'

const escapes: Record<string, string> = { n: '\n', t: '\t', s: ' ', '\\': '\\' }

function unescape(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\\([nts\\])/g, (_, name: string) => escapes[name] ?? '')
}

type Row = [first: string, second: string, third: string | undefined, fourth: string | undefined]

function vectors(name: string): Row[] {
  const lines = readFileSync(new URL(`../vectors/${name}.txt`, import.meta.url), 'utf8').split('\n')
  return lines
    .filter((line, index) => !line.startsWith('# ') && index < lines.length - 1)
    .map((line) => line.split('\t') as Row)
}

function toPost(column: string): Post {
  return column.startsWith('{') ? { id: '1', ...JSON.parse(column) } : { id: '1', text: unescape(column) }
}

describe('valid.txt', () => {
  it.each(vectors('valid'))('reads %s as %s', (query, normal, notes = '') => {
    const check = queryCheck(unescape(query))
    expect(check).toMatchObject({ ok: true, normal: unescape(normal) })
    expect(check.issues.map((issue) => issue.code).join(' ')).toBe(notes)
    expect(toText(parseQuery(check.normal).value)).toBe(check.normal)
    expect(queryCheck(check.normal).ok).toBe(true)
  })
})

describe('invalid.txt', () => {
  it.each(vectors('invalid'))('refuses %s: %s', (query, errors) => {
    const check = queryCheck(unescape(query))
    const found = check.issues.filter((issue) => issue.severity === 'error')
    expect(check.ok).toBe(false)
    expect(found.map(({ start, end, code }) => `${start}-${end} ${code}`).join(', ')).toBe(errors)
    for (const { message } of found) expect(`${message.nl}${message.en}`).not.toMatch(/%\w|undefined/)
  })
})

describe('matches.txt', () => {
  it.each(vectors('matches'))('%s in %s: %s', (query, column, answer, spans = '') => {
    const { value, issues } = parseQuery(query)
    const post = toPost(column)
    const truth = matches(value, post)
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(truth === 'unknown' ? truth : truth ? 'yes' : 'no').toBe(answer)
    expect(
      spansOf(value, post)
        .map(({ field, start, end }) => `${field} ${start}-${end}`)
        .join(', '),
    ).toBe(spans)
    const hits: Hit[] = answer === 'no' ? [] : [{ id: 'q', certain: answer === 'yes' }]
    expect(openMonitor([{ id: 'q', node: value }]).match(post, [])).toEqual(hits)
  })
})

describe.each(dialectNames)('dialects/%s.txt', (name) => {
  it.each(vectors(`dialects/${name}`))('reads %s as %s', (column, normal, issues = '') => {
    const query = unescape(column)
    const read = readDialect(name, query)
    const refused = read.issues.some((issue) => issue.severity === 'error')
    expect(refused ? '' : toText(read.value)).toBe(unescape(normal))
    expect(read.issues.map(({ start, end, code }) => `${start}-${end} ${code}`).join(', ')).toBe(issues)
    if (refused) return
    expect(queryCheck(normal)).toMatchObject({ ok: true, normal })
    expect(toText(readDialect(name, normal).value)).toBe(normal)
  })
})

describe('explain.txt', () => {
  it.each(vectors('explain'))('%s in %s: %s', (query, column, expected = '') => {
    const answers = { true: 'yes', false: 'no', unknown: 'unknown' } as const
    const parts = (node: Explanation): string[] => [
      `${toText(node.node)} = ${answers[`${node.truth}`]}`,
      ...node.parts.flatMap((part) => parts(part)),
    ]
    expect(parts(explain(parseQuery(query).value, toPost(column))).join('; ')).toBe(expected)
  })
})

const networks: Readonly<Record<string, (queries: Iterable<PushDownQuery>) => PushDown>> = {
  'x-stream': toXRules,
  'x-search': toXSearches,
  bluesky: toBlueskySearches,
  mastodon: toMastodonSearches,
  'mastodon-hashtags': toMastodonHashtags,
  reddit: toRedditSearches,
  youtube: toYouTubeSearches,
}

describe('push-down.txt', () => {
  it.each(vectors('push-down'))('%s on %s asks %s', (query, network, requests = '', leftOut = '') => {
    const pushed = networks[network]!([{ id: 'q', node: parseQuery(query).value }])
    expect(pushed.requests).toEqual(requests === '' ? [] : unescape(requests).split('\n'))
    expect(pushed.leftOut.map(({ code, part }) => `${code} ${part}`).join('; ')).toBe(leftOut)
  })
})
