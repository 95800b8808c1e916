import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import type { Reading } from '../reading/reading.ts'
import { topicCues } from './cues.ts'
import { withoutIdioms } from './idioms.ts'
import { findSubjects } from './subjects.ts'
import type { SubjectMatch } from './subjects.ts'
import { topicPatterns } from './topics.ts'
import { isWriters, namesWriter } from './whose.ts'

/** UTF-16 offsets into a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where a rule sees a topic, and how sure it is. */
export interface Ruled extends Stretch {
  /**
   * A topic's words beside the writer or the workplace: what the model makes of the rest is then of no account. A word
   * that stands alone may be borrowed.
   */
  readonly isStrong: boolean
}

const patterns = [...topicPatterns, ...topicCues]

/** Where the rules see a topic: by subject words, ways of speaking, and idioms that borrow them; at most one place a topic, a strong one first. */
export function ruledTopics(reading: Reading, languages: readonly InterfaceLanguage[]): Map<ProtectedTopic, Ruled> {
  const { text: plain, unitsAt } = reading.plain()
  const places = new Map<ProtectedTopic, Ruled>()
  for (const { topic, language, start, end, isBeside } of spoken(withoutIdioms(plain, languages), languages)) {
    const isStrong = isBeside || namesWriter(plain.slice(start, end), language)
    const known = places.get(topic)
    if (known && (known.isStrong || !isStrong)) continue
    if (topic === 'health' && !isWriters(plain, start, end, language)) continue
    const units = unitsAt(start, end)
    const [first, last] = [units[0], units.at(-1)]
    if (known) places.set(topic, { ...known, isStrong })
    else if (first && last) places.set(topic, { start: first.start, end: last.end, isStrong })
  }
  return places
}

/** Patterns first: they hold the more telling stretch. */
function spoken(plain: string, languages: readonly InterfaceLanguage[]): SubjectMatch[] {
  const found: SubjectMatch[] = []
  for (const { topic, language, shape } of patterns) {
    const match = languages.includes(language) ? shape.exec(plain) : null
    if (match) {
      found.push({ topic, language, start: match.index, end: match.index + match[0].length, isBeside: false })
    }
  }
  return [...found, ...findSubjects(plain, languages)]
}
