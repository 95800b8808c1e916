import { protectedTopics } from '@troje/post'
import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import type { Reading } from '../reading/reading.ts'
import { topicFeatureCount, topicFeaturesOf } from './features.ts'
import { decodeSparse } from './sparse-code.ts'

/** Whole numbers, the same in every engine; the higher the more so. */
export type TopicScores = Readonly<Record<ProtectedTopic, number>>

export interface TopicWeights {
  /** By topic, as `encodeSparse` writes them. */
  readonly codes: Readonly<Record<ProtectedTopic, string>>
  /** By language and topic: what every text starts from, and what each topic that the rules found adds (in their order). */
  readonly rules: Readonly<
    Record<
      InterfaceLanguage,
      Readonly<Record<ProtectedTopic, { readonly start: number; readonly found: readonly number[] }>>
    >
  >
  /** From which score on a topic is spoken of. */
  readonly from: Readonly<Record<InterfaceLanguage, number>>
}

export interface TopicScorer {
  /** `ruled` holds the topics that the rules found. */
  readonly scores: (reading: Reading, language: InterfaceLanguage, ruled: ReadonlySet<ProtectedTopic>) => TopicScores
  /** What each unit of the text adds to a topic. */
  readonly shares: (reading: Reading, language: InterfaceLanguage, topic: ProtectedTopic) => number[]
  readonly from: TopicWeights['from']
}

/** By how much the sum over the features is multiplied before it is divided by `dampOf` how many there are. */
export const topicScale = 100

/** A long text has more of everything. Roots are exact in every engine (IEEE 754). About 12 for a sentence. */
export function dampOf(count: number): number {
  return Math.sqrt(Math.sqrt(Math.max(1, count))) * 3.5
}

export function openTopicScorer({ codes, rules, from }: TopicWeights): TopicScorer {
  const rows = protectedTopics.map((topic) => decodeSparse(codes[topic], topicFeatureCount))
  return {
    from,
    scores(reading, language, ruled) {
      const { count, numbers } = topicFeaturesOf(reading, language)
      const damp = dampOf(count)
      const scoreOf = (topic: ProtectedTopic, row: Int8Array) => {
        let sum = 0
        for (let at = 0; at < count; at++) sum += row[numbers[at]!]!
        const { start, found } = rules[language][topic]
        let score = Math.round((sum * topicScale) / damp) + start
        for (const [at, other] of protectedTopics.entries()) if (ruled.has(other)) score += found[at]!
        return score
      }
      return Object.fromEntries(protectedTopics.map((topic, at) => [topic, scoreOf(topic, rows[at]!)])) as TopicScores
    },
    shares(reading, language, topic) {
      const { count, numbers, units } = topicFeaturesOf(reading, language)
      const row = rows[protectedTopics.indexOf(topic)]!
      const shares = reading.units.map(() => 0)
      for (let at = 0; at < count; at++) shares[units[at]!]! += row[numbers[at]!]!
      return shares
    },
  }
}
