import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import { matchesOf } from '../reading/matches-of.ts'
import { englishSubjects } from './subjects-en.ts'
import { dutchSubjects } from './subjects-nl.ts'

/**
 * What a topic is spoken of in: words that say it alone, and words that say it only beside the writer, or beside the
 * writer's workplace, in the same sentence or the one before. Regular expression sources over the plain text.
 */
export interface Subject {
  readonly topic: ProtectedTopic
  /** Enough alone. */
  readonly alone?: string
  /** Enough beside `near`. */
  readonly word?: string
  readonly near?: string
  /** Two different ones of `word` are enough as well. */
  readonly orTwo?: true
  /** Where this stands in the text, `word` is about somebody or something else. */
  readonly unless?: string
}

/** A stretch of the plain text that speaks of a topic. */
export interface SubjectMatch {
  readonly topic: ProtectedTopic
  readonly language: InterfaceLanguage
  readonly start: number
  readonly end: number
  /** A word that counts only beside another, and stands beside it. */
  readonly isBeside: boolean
}

interface Compiled {
  readonly topic: ProtectedTopic
  readonly alone: RegExp | null
  readonly word: RegExp | null
  readonly near: RegExp | null
  readonly unless: RegExp | null
  readonly orTwo: boolean
}

const whole = (source: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'gu')

function compiled({ topic, alone, word, near, unless, orTwo }: Subject): Compiled {
  return {
    topic,
    alone: alone ? whole(alone) : null,
    word: word ? whole(word) : null,
    near: near ? whole(near) : null,
    unless: unless ? whole(unless) : null,
    orTwo: orTwo ?? false,
  }
}

const subjects: Readonly<Record<InterfaceLanguage, readonly Compiled[]>> = {
  nl: dutchSubjects.map(compiled),
  en: englishSubjects.map(compiled),
}

/** What a text says of each topic, in its plain text; several stretches a topic. */
export function findSubjects(plain: string, languages: readonly InterfaceLanguage[]): SubjectMatch[] {
  return languages.flatMap((language) =>
    subjects[language].flatMap((subject) => {
      const { said, beside } = matchesIn(plain, subject)
      const toMatch = (match: RegExpExecArray, isBeside: boolean) => {
        const start = match.index
        return { topic: subject.topic, language, start, end: start + match[0].length, isBeside }
      }
      return [...said.map((match) => toMatch(match, false)), ...beside.map((match) => toMatch(match, true))]
    }),
  )
}

interface Matches {
  readonly said: readonly RegExpExecArray[]
  readonly beside: readonly RegExpExecArray[]
}
const nothing: Matches = { said: [], beside: [] }

function matchesIn(plain: string, { alone, word, near, unless, orTwo }: Compiled): Matches {
  const said = alone ? matchesOf(plain, alone) : []
  const beside = word ? matchesOf(plain, word) : []
  if (said.length === 0 && beside.length === 0) return nothing
  if (unless && matchesOf(plain, unless).length > 0) return nothing
  const isTwice = orTwo && new Set(beside.map(([words]) => words)).size > 1
  const neighbours = beside.length > 0 && near ? matchesOf(plain, near) : []
  const isBeside = isTwice || near === null || hasNeighbour(beside, neighbours)
  return { said, beside: isBeside ? beside : [] }
}

/** A word is not its own neighbour: of the neighbours, one must stand outside one of the words. */
function hasNeighbour(words: readonly RegExpExecArray[], neighbours: readonly RegExpExecArray[]): boolean {
  const first = words[0]
  if (!first) return false
  if (words.length > 1) return neighbours.length > 0
  const end = first.index + first[0].length
  return neighbours.some((match) => match.index + match[0].length <= first.index || match.index >= end)
}
