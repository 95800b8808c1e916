import type { InterfaceLanguage, Localized, ProtectedTopic } from '@troje/post'
import { topicCues } from './protected/cues.ts'
import { withoutIdioms } from './protected/idioms.ts'
import { findSubjects } from './protected/subjects.ts'
import type { SubjectMatch } from './protected/subjects.ts'
import { topicPatterns } from './protected/topics.ts'
import { isWriters } from './protected/whose.ts'
import { languagesOf } from './reading/languages.ts'
import { readText } from './reading/reading.ts'

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

const patterns = [...topicPatterns, ...topicCues]

/**
 * Where a text speaks of a subject that is to be left alone, at most one passage a topic, sorted by place. It is used to
 * keep hands off, never to select: no filter, label or chart may be made of it (promise P8).
 *
 * @example
 * protectedTopics('Morgen staken we met de bond.')[0]?.topic // 'union'
 */
export function protectedTopics(text: string, lang?: string | null): ProtectedPassage[] {
  const reading = readText(text)
  const languages = languagesOf(reading, lang ?? null)
  const { text: plain, unitsAt } = reading.plain()
  const passages = new Map<ProtectedTopic, ProtectedPassage>()
  for (const { topic, language, start, end } of spoken(withoutIdioms(plain, languages), languages)) {
    if (passages.has(topic) || (topic === 'health' && !isWriters(plain, start, end, language))) continue
    const units = unitsAt(start, end)
    const first = units[0]
    const last = units.at(-1)
    if (first && last) passages.set(topic, { topic, start: first.start, end: last.end, reason: reasons[topic] })
  }
  return [...passages.values()].sort((a, b) => a.start - b.start)
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
