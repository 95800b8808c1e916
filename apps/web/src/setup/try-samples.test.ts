import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import type { Sample } from './try-samples.ts'
import { trySamples } from './try-samples.ts'

const toSample = (id: string, text: string): Sample => ({
  id,
  text,
  lang: 'nl',
  source: 'bluesky',
  author: { handle: null, displayName: null },
})

describe('trySamples', () => {
  it('parts what is found from what is not, with the places in the text', () => {
    const posts = [toSample('1', 'Dank aan Zonnedael'), toSample('2', 'Mooi weer'), toSample('3', 'zonnedael!')]
    const { found, missed } = trySamples(parseQuery('zonnedael').value, posts)
    expect(
      found.map(({ sample, spans }) => [sample.id, ...spans.map(({ start, end }) => sample.text.slice(start, end))]),
    ).toEqual([
      ['1', 'Zonnedael'],
      ['3', 'zonnedael'],
    ])
    expect(missed.map(({ id }) => id)).toEqual(['2'])
  })
})
