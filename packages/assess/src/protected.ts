import { protectedTopics as topics } from '@troje/post'
import type { InterfaceLanguage, Localized, ProtectedTopic } from '@troje/post'
import { ruledTopics } from './protected/ruled.ts'
import type { Stretch } from './protected/ruled.ts'
import { languagesOf } from './reading/languages.ts'
import { readText } from './reading/reading.ts'
import type { Reading } from './reading/reading.ts'
import { strongestStretch } from './reading/strongest-stretch.ts'
import { passagesOf, withoutRepeats } from './topic-model/passages.ts'
import { openTopicScorer } from './topic-model/topic-scores.ts'
import type { TopicScorer } from './topic-model/topic-scores.ts'
import { topicWeights } from './topic-model/weights.ts'

/** A passage on a subject that is nobody's business (promise P8). */
export interface ProtectedPassage {
  readonly topic: ProtectedTopic
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  readonly reason: Localized
}

const reasons: Readonly<Record<ProtectedTopic, Localized>> = {
  wrongdoing: { nl: 'Dit gaat over een misstand.', en: 'This is about wrongdoing.' },
  union: {
    nl: 'Dit gaat over vakbond, staking of medezeggenschap.',
    en: 'This is about a union, a strike or staff representation.',
  },
  'working-conditions': { nl: 'Dit gaat over werkomstandigheden.', en: 'This is about working conditions.' },
  health: { nl: 'Dit gaat over de gezondheid van de schrijver.', en: "This is about the writer's health." },
  religion: { nl: 'Dit gaat over geloof.', en: 'This is about religion.' },
  politics: { nl: 'Dit gaat over politiek.', en: 'This is about politics.' },
  'sexual-life': {
    nl: 'Dit gaat over geaardheid of seksueel leven.',
    en: 'This is about sexual orientation or sexual life.',
  },
}

/** Opened at first use: a page that never asks for topics unpacks nothing. */
let opened: TopicScorer | null = null

/**
 * Where a text speaks of a subject that is to be left alone, at most one passage a topic, sorted by place. It is used to
 * keep hands off, never to select: no filter, label or chart may be made of it (promise P8). What the rules found is
 * evidence to a small text model, which decides. The first call takes some milliseconds more: it unpacks the model.
 *
 * @example
 * protectedTopics('Morgen staken we met de bond.')[0]?.topic // 'union'
 */
export function protectedTopics(text: string, lang?: string | null): ProtectedPassage[] {
  const scorer = (opened ??= openTopicScorer(topicWeights))
  const whole = withoutRepeats(readText(text))
  const languages = languagesOf(whole, lang ?? null)
  const passages = new Map<ProtectedTopic, ProtectedPassage>()
  for (const reading of passagesOf(whole)) {
    const ruled = ruledTopics(reading, languages)
    const found = new Set(ruled.keys())
    for (const language of languages) {
      const scores = scorer.scores(reading, language, found)
      for (const topic of topics) {
        const place = ruled.get(topic)
        if (passages.has(topic) || (scores[topic] < scorer.from[language] && !place?.isStrong)) continue
        const { start, end } = place ?? toldBy(scorer, reading, language, topic)
        passages.set(topic, { topic, start, end, reason: reasons[topic] })
      }
    }
  }
  return [...passages.values()].sort((a, b) => a.start - b.start)
}

/** From the first to the last word of the stretch that speaks most for the topic; where no word does, the whole text. */
function toldBy(scorer: TopicScorer, reading: Reading, language: InterfaceLanguage, topic: ProtectedTopic): Stretch {
  const shares = scorer.shares(reading, language, topic)
  const best = strongestStretch(shares) ?? { first: 0, last: shares.length - 1 }
  return { start: reading.units[best.first]?.start ?? 0, end: reading.units[best.last]?.end ?? 0 }
}
