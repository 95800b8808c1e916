import fc from 'fast-check'
import { protectedTopics as topics } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { protectedTopics } from '../protected.ts'
import { readText } from '../reading/reading.ts'
import { topicFeatureCount, topicFeaturesOf } from './features.ts'
import { openTopicScorer } from './topic-scores.ts'
import { topicWeights } from './weights.ts'

const none = new Set<never>()
const scorer = openTopicScorer(topicWeights)

describe('the model of protected topics', () => {
  it('scores in whole numbers, whatever it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('nl', 'en'), (text, language) => {
        const scores = Object.values(scorer.scores(readText(text), language, none))
        expect(scores).toHaveLength(topics.length)
        expect(scores.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })

  it('hashes into its own room and stops reading where a text does not end', () => {
    const words = Array.from({ length: 2000 }, (_, at) => `verschrikkelijk${at}`)
    const { count, numbers } = topicFeaturesOf(readText(words.join(' ')), 'en')
    expect(count).toBe(numbers.length)
    expect(numbers.every((number) => number >= topicFeatureCount / 2 && number < topicFeatureCount)).toBe(true)
  })

  it('hears a word once, however often it is said', () => {
    const once = topicFeaturesOf(readText('chemotherapie'), 'nl').count
    expect(topicFeaturesOf(readText('chemotherapie '.repeat(3)), 'nl').count).toBe(
      topicFeaturesOf(readText('chemotherapie '.repeat(9)), 'nl').count,
    )
    expect(once).toBeGreaterThan(2)
  })

  it('takes what the rules found as evidence', () => {
    const reading = readText('Vandaag weer zo een dag.')
    const without = scorer.scores(reading, 'nl', none).union
    expect(scorer.scores(reading, 'nl', new Set(['union'] as const)).union).toBeGreaterThan(without)
  })

  it('shares a score among the words that made it', () => {
    const reading = readText('The weather was fine and my chemotherapy begins')
    const shares = scorer.shares(reading, 'en', 'health')
    expect(reading.units[shares.indexOf(Math.max(...shares))]?.form).toBe('chemotherapy')
  })

  it('points inside the text, at something', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ik', 'ziek', 'God', 'bond', '.', 'seks', 'the', 'chemo', '🙏')),
        (words) => {
          const text = words.join(' ')
          for (const { start, end } of protectedTopics(text)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
    )
  })
})
