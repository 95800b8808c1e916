import type { InterfaceLanguage } from '@troje/post'
import type { Draft } from '../detector.ts'
import { matchesOf } from '../reading/matches-of.ts'

/** A fixed way of saying something, as a pattern over the plain text (words folded, ` . ` and ` , ` for pauses). */
export interface Phrase {
  readonly rule: string
  readonly language: InterfaceLanguage
  readonly shape: RegExp
  /** The phrase can only stand in a text that has one of these words; any text if left out. */
  readonly words?: readonly string[]
  /** Where this also stands in the sentence, the phrase means something else. */
  readonly unless?: RegExp
  /** Its own "not" is part of what it says. */
  readonly negation?: 'part'
}

export interface PhraseMatch {
  readonly rule: string
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

export interface PhraseOptions {
  readonly unless?: RegExp
  readonly negation?: 'part'
}

/** Makes phrases of one language: a rule, the words of which one must stand in the text, and the pattern. */
export function phrasesIn(
  language: InterfaceLanguage,
): (rule: string, words: string, source: string, options?: PhraseOptions) => Phrase {
  return (rule, words, source, options = {}) => {
    return { rule, language, words: words.split(' '), shape: new RegExp(source, 'g'), ...options }
  }
}

const reported =
  /\b(?:zei|zegt|zeggen|schreef|riep|roept|riepen|schreeuwde|appte|dreigde|dreigt|stuurde|noemde|noemen|said|says|say|told|wrote|shouted|yelled|texted|threatened|threatens|called|calls|saying|telling|claims|lied)\b[^.]*$/
const negated =
  /\b(?:niet|nooit|geen|not|never|n't|don't|won't|wouldn't|didn't|can't|cannot|doesn't|no|nobody|niemand)\b/

/**
 * Where phrases stand in a text: not between quotation marks, not reported, not negated.
 * `patterns` keep away from pauses with `[^.]`.
 */
export function findPhrases(draft: Draft, phrases: readonly Phrase[]): PhraseMatch[] {
  const plain = draft.reading.plain()
  const found: PhraseMatch[] = []
  for (const { rule, language, shape, unless, negation } of phrases) {
    if (!draft.languages.includes(language)) continue
    for (const match of matchesOf(plain.text, shape)) {
      const end = match.index + match[0].length
      const sentence = sentenceAround(plain.text, match.index, end)
      const before = plain.text.slice(sentence.start, match.index)
      if (
        reported.test(before) ||
        (negation !== 'part' && negated.test(match[0])) ||
        /(?:not|never|don't|niet|nooit)(?: \S+)?$/.test(before.trim())
      )
        continue
      if (unless?.test(plain.text.slice(sentence.start, sentence.end))) continue
      const units = plain.unitsAt(match.index, end)
      // A pause belongs to where a phrase may begin, not to what it says.
      const first = units.find((unit) => unit.kind !== 'stop' && unit.kind !== 'comma')
      const last = units.at(-1)
      if (!first || !last || units.some((unit) => unit.quoted)) continue
      found.push({ rule, start: first.start, end: last.end })
    }
  }
  return found
}

/** Phrases by their words, so that a text tries only those that can stand in it. */
export function openPhrasebook(phrases: readonly Phrase[]): (draft: Draft) => PhraseMatch[] {
  const byWord = new Map<string, number[]>()
  const always: number[] = []
  for (const [at, { words }] of phrases.entries()) {
    if (!words) always.push(at)
    for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at])
  }
  return (draft) => {
    let worth: Set<number> | null = always.length > 0 ? new Set(always) : null
    for (const { form } of draft.reading.units) {
      const own = byWord.get(form)
      if (own) for (const at of own) (worth ??= new Set()).add(at)
    }
    if (!worth) return []
    // The numbers are indexes of `phrases`.
    return findPhrases(
      draft,
      [...worth].sort((a, b) => a - b).map((at) => phrases[at]!),
    )
  }
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const stop = text.indexOf('.', end)
  return { start: text.lastIndexOf('.', start) + 1, end: stop === -1 ? text.length : stop }
}
