import type { InterfaceLanguage } from '@troje/post'
import type { Draft } from '../detector.ts'
import { classify, isInsulting, isStrong } from './classify.ts'
import type { Pattern } from './patterns.ts'
import { isMasked } from './unmask.ts'
import { matchesOf } from '../reading/matches-of.ts'

/** A pattern found in a text. */
export interface Match {
  readonly rule: string
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** The classes of the units it covers. */
  readonly classes: string
  readonly language: InterfaceLanguage
}

const cache = new WeakMap<Draft, Partial<Record<InterfaceLanguage, string | null>>>()

/** Class strings by language, made once for a draft; null where no word of the text insults anybody. */
export function classesOf(draft: Draft, language: InterfaceLanguage): string | null {
  const known = cache.get(draft) ?? {}
  const own = known[language]
  if (own !== undefined) return own
  const worth = draft.reading.units.some(
    (unit) => unit.kind === 'word' && (unit.spaced || isInsulting(unit.form, language) || isMasked(unit.form)),
  )
  const classes = worth ? classify(draft.reading, draft.text, language) : null
  cache.set(draft, { ...known, [language]: classes })
  return classes
}

/** Where the patterns match, save where the writer speaks of himself or says what others say. */
export function findPatterns(draft: Draft, patterns: readonly Pattern[]): Match[] {
  const found: Match[] = []
  for (const language of draft.languages) {
    const classes = classesOf(draft, language)
    if (classes === null) continue
    for (const { rule, shape } of patterns) {
      for (const match of matchesOf(classes, shape)) {
        const from = match.index
        const to = from + match[0].length
        if (isOthersWord(classes, from, to) || isSelf(classes, from, to)) continue
        const first = draft.reading.units[from]
        const last = draft.reading.units[to - 1]
        if (!first || !last) continue
        found.push({ rule, start: first.start, end: last.end, classes: match[0], language })
      }
    }
  }
  return found
}

/**
 * Words that insult somebody wherever they stand: not where a sentence names or reports, denies or wishes away,
 * nor said of oneself or of a thing ("my phone is such a …").
 */
export function findStrong(draft: Draft): Match[] {
  const found: Match[] = []
  for (const language of draft.languages) {
    const classes = classesOf(draft, language)
    if (classes === null) continue
    for (const [at, unit] of draft.reading.units.entries()) {
      if (classes[at] !== 'X' || !isStrong(unit.form, language)) continue
      const sentence = classes.lastIndexOf('.', at - 1) + 1
      const before = classes.slice(sentence, at)
      const after = classes.slice(at + 1).split('.', 1)[0] ?? ''
      if (/[RN"]/.test(before) || /^.{0,5}[R"]/.test(after)) continue
      if (/[Ii]/.test(before.slice(-6)) || /_A{0,2}B[AT]*D[AJQqT]*$/.test(before) || /^[AB]{0,2}[Ii]/.test(after))
        continue
      found.push({ rule: 'insult-word', start: unit.start, end: unit.end, classes: 'X', language })
    }
  }
  return found
}

/** A word for saying or naming stands before it in the sentence: the insult is reported, quoted or condemned. */
function isOthersWord(classes: string, from: number, to: number): boolean {
  const sentence = classes.lastIndexOf('.', from - 1) + 1
  const before = classes.slice(sentence, from)
  if (before.includes('R')) return true
  const after = classes.slice(to).split('.', 1)[0] ?? ''
  return /^.{0,4}R/.test(after) && !after.startsWith(',')
}

/** "I am such a …", "we are a bunch of …": the writer and nobody else stands before it in the clause. */
function isSelf(classes: string, from: number, to: number): boolean {
  const clause = Math.max(classes.lastIndexOf('.', from - 1), classes.lastIndexOf(',', from - 1)) + 1
  const before = classes.slice(clause, from)
  if (/(?:I[AN]{0,3}B|i|BI)[^YyHMPG]*$/.test(before)) return true
  return /^[AL]{0,2}(?:BI|I)/.test(classes.slice(to)) && !/[YyHZK]/.test(classes.slice(from, to))
}
