import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lengthLimit, weightedLength } from './weighted-length.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: file, missing, title } = sharedData('conformance/twitter-text/conformance/validate.yml')

interface Case {
  readonly description: string
  readonly text: string
  readonly expected: { readonly weightedLength: number; readonly valid: boolean }
}

// The third group, `WeightedTweetsCounterTest`, is version 2 of the rules: an emoji then counted by its parts.
const groups = ['WeightedTweetsWithDiscountedEmojiCounterTest', 'UnicodeDirectionalMarkerCounterTest']

describe.skipIf(missing)(title('twitter-text validate.yml'), () => {
  const tests = missing ? {} : (parse(readFileSync(file, 'utf8')) as { tests: Record<string, Case[]> }).tests
  for (const group of groups) {
    it.each(tests[group] ?? [])(`${group}: $description`, ({ text, expected }) => {
      expect(weightedLength('x', text)).toBe(expected.weightedLength)
    })
  }
})

describe('weightedLength', () => {
  it('counts what a reader sees as one character once on Bluesky', () => {
    expect(weightedLength('bluesky', 'e\u0301👩‍💻🇳🇱')).toBe(3)
    expect(lengthLimit('bluesky')).toBe(300)
  })

  it('counts a link as 23 and a remote mention by its local part on Mastodon', () => {
    expect(
      weightedLength('mastodon', `Dag @zonnedael@gemeente.social, zie https://zonnedael.nl/${'a'.repeat(99)}`),
    ).toBe('Dag @zonnedael, zie '.length + 23)
    expect(weightedLength('mastodon', 'zonnedael.nl')).toBe(12)
  })

  it.each(['x', 'bluesky', 'mastodon'] as const)('counts a megabyte of marks on %s', (network) => {
    const flood = `a${'\u0301\u0315'.repeat(500_000)}`
    expect(weightedLength(network, flood)).toBe(network === 'x' ? 1_000_000 : 1)
  })

  it('knows no limit where none matters', () => {
    expect(lengthLimit('email')).toBeNull()
    expect(weightedLength('email', '👩‍💻')).toBe(5)
  })
})
