import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import type { Reading } from '../reading/reading.ts'
import { topicCues } from './cues.ts'
import { withoutIdioms } from './idioms.ts'
import { findSubjects } from './subjects.ts'
import type { SubjectMatch } from './subjects.ts'
import { topicPatterns } from './topics.ts'
import { isWriters } from './whose.ts'

/** UTF-16 offsets into a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const patterns = [...topicPatterns, ...topicCues]

/** Where the rules see a topic: by subject words, ways of speaking, and idioms that borrow them; at most one place a topic. */
export function ruledTopics(reading: Reading, languages: readonly InterfaceLanguage[]): Map<ProtectedTopic, Stretch> {
  const { text: plain, unitsAt } = reading.plain()
  const places = new Map<ProtectedTopic, Stretch>()
  for (const { topic, language, start, end } of spoken(withoutIdioms(plain, languages), languages)) {
    if (places.has(topic) || (topic === 'health' && !isWriters(plain, start, end, language))) continue
    const units = unitsAt(start, end)
    const first = units[0]
    const last = units.at(-1)
    if (first && last) places.set(topic, { start: first.start, end: last.end })
  }
  return places
}

/** Patterns first: they hold the more telling stretch. */
function spoken(plain: string, languages: readonly InterfaceLanguage[]): SubjectMatch[] {
  const found: SubjectMatch[] = []
  for (const { topic, language, shape } of patterns) {
    const match = languages.includes(language) ? shape.exec(plain) : null
    if (match) found.push({ topic, language, start: match.index, end: match.index + match[0].length })
  }
  return [...found, ...findSubjects(plain, languages)]
}
