import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { extractCashtags, extractHashtags, extractLinks, extractMentions, extractMentionsOrLists } from './extract.ts'
import type { Extract } from './extract.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: file, missing, title } = sharedData('conformance/twitter-text/conformance/extract.yml')
const listFile = new URL('../vectors/twitter-text-not-followed.txt', import.meta.url)

interface Case {
  readonly description: string
  readonly text: string
  readonly expected: unknown
}

const values = (found: readonly Extract[]) => found.map((one) => one.value)

/** Their indices count code points; ours count UTF-16 code units. */
const indices = (text: string, one: Extract) =>
  [one.start, one.end].map((offset) => Array.from(text.slice(0, offset)).length)

const withIndices = (name: string, extract: (text: string) => Extract[]) => (text: string) =>
  extract(text).map((one) => ({ [name]: one.value, indices: indices(text, one) }))

const groups: Record<string, (text: string) => unknown> = {
  mentions: (text) => values(extractMentions(text)),
  mentions_with_indices: withIndices('screen_name', extractMentions),
  mentions_or_lists_with_indices: (text) =>
    extractMentionsOrLists(text).map((one) => ({
      screen_name: one.value,
      list_slug: one.list,
      indices: indices(text, one),
    })),
  urls: (text) => values(extractLinks(text)),
  urls_with_indices: withIndices('url', extractLinks),
  urls_with_directional_markers: withIndices('url', extractLinks),
  tco_urls_with_params: (text) => values(extractLinks(text)),
  hashtags: (text) => values(extractHashtags(text)),
  hashtags_from_astral: (text) => values(extractHashtags(text)),
  hashtags_with_indices: withIndices('hashtag', extractHashtags),
  cashtags: (text) => values(extractCashtags(text)),
  cashtags_with_indices: withIndices('cashtag', extractCashtags),
}

/** `group`, tab, description, tab, reason. */
const notFollowed = new Map(
  readFileSync(listFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map((line) => line.split('\t'))
    .map(([group, description, reason]) => [`${group}: ${description}`, reason] as const),
)

describe.skipIf(missing)(title('twitter-text extract.yml'), () => {
  const tests = missing ? {} : (parse(readFileSync(file, 'utf8')) as { tests: Record<string, Case[]> }).tests

  for (const [group, extract] of Object.entries(groups)) {
    it.each(tests[group] ?? [])(`${group}: $description`, ({ description, text, expected }) => {
      const reason = notFollowed.get(`${group}: ${description}`)
      if (reason === undefined) expect(extract(text)).toEqual(expected)
      else expect(extract(text), `listed as not followed, yet it passes: ${reason}`).not.toEqual(expected)
    })
  }

  it('gives every case that is not followed a reason, and lists none that is gone', () => {
    const known = Object.keys(groups).flatMap((group) =>
      (tests[group] ?? []).map((one) => `${group}: ${one.description}`),
    )
    for (const [name, reason] of notFollowed) {
      expect(known).toContain(name)
      expect(reason?.length ?? 0, name).toBeGreaterThan(20)
    }
  })
})
