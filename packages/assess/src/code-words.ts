import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Issue, Localized, Parsed } from '@troje/post'
import type { Detector, Draft, Evidence } from './detector.ts'
import { readText } from './reading/reading.ts'

/**
 * An organisation's code words, as HMAC-SHA-256 (RFC 2104) of what they say, cut to 16 bytes: names of projects, deals
 * and people that are not to be read from the list. For signed-in devices only.
 */
export interface CodeWordList {
  readonly version: 1
  /** 32 bytes, in hexadecimal. It comes with the list: without it no device could look for the words. */
  readonly key: string
  /** 16 bytes each, in hexadecimal; sorted, so that the order tells nothing. */
  readonly hashes: readonly string[]
  /** Words in the longest one, 1 to 4. */
  readonly longest: number
}

/** What has to stand where code words are entered. */
export const codeWordWarning: Localized = {
  nl: 'Troje bewaart niet de woorden zelf, maar van elk woord een soort vingerafdruk (een hash met een sleutel). Wie de lijst op zijn apparaat heeft, kan wel woorden raden en nagaan of ze erop staan. Zet er dus niets op wat collega’s niet mogen weten.',
  en: 'Troje does not keep the words themselves, but a kind of fingerprint of each (a keyed hash). Whoever has the list on a device can still guess words and see whether they are on it. So enter nothing that colleagues may not know.',
}

const reason: Localized = {
  nl: 'Dit woord moet binnen de organisatie blijven.',
  en: 'This word is to stay inside the organisation.',
}
const suggestion: Localized = {
  nl: 'Laat dit weg, of vraag of je het mag noemen.',
  en: 'Leave this out, or ask whether you may name it.',
}

const longestAllowed = 4

/**
 * Makes the list that goes to signed-in devices. Words are compared without capitals and accents; what is empty or
 * longer than four words becomes an issue at its line (its place in `words`, counted in characters of the joined lines).
 *
 * @param key 32 random bytes, new for each list.
 */
export function toCodeWordList(words: readonly string[], key: Uint8Array): Parsed<CodeWordList> {
  if (key.length !== 32) throw new CodeWordKeyError(key.length)
  const issues: Issue[] = []
  const hashes = new Set<string>()
  let longest = 1
  let start = 0
  for (const word of words) {
    const hashed = hashForms(formsOf(word), key)
    if (hashed === null) issues.push(badWord(start, start + word.length))
    else {
      hashes.add(hashed.hash)
      longest = Math.max(longest, hashed.words)
    }
    start += word.length + 1
  }
  return { value: { version: 1, key: bytesToHex(key), hashes: [...hashes].sort(), longest }, issues }
}

/**
 * One code word as it stands in a list with this key, to add it to that list or to take it off; null where it has no
 * words, or more than four.
 *
 * @param key as it stands in the list: 32 bytes, in hexadecimal.
 */
export function hashCodeWord(word: string, key: string): HashedCodeWord | null {
  return hashForms(formsOf(word), hexToBytes(key))
}

export interface HashedCodeWord {
  /** 16 bytes, in hexadecimal. */
  readonly hash: string
  /** How many words it has, 1 to 4. */
  readonly words: number
}

/** A key of another length than 32 bytes: a fault of the program, not of who entered the words. */
export class CodeWordKeyError extends Error {
  override readonly name = 'CodeWordKeyError'
  readonly code = 'code-word-key'
  constructor(length: number) {
    super(`A key for code words has 32 bytes, this one ${length}.`)
  }
}

/** Finds an organisation's code words. Beside the other detectors: `openAssessor({ detectors: [...detectors, codeWords(list)] })`. */
export function codeWords(list: CodeWordList): Detector {
  const key = hexToBytes(list.key)
  const known = new Set(list.hashes)
  return {
    name: 'code-words',
    kinds: ['confidential'],
    detect: (draft: Draft) => (known.size === 0 ? [] : findCodeWords(draft, key, known, list.longest)),
  }
}

function findCodeWords(draft: Draft, key: Uint8Array, known: ReadonlySet<string>, longest: number): Evidence[] {
  const units = draft.reading.units.filter(({ kind }) => kind === 'word' || kind === 'hashtag')
  const asked = new Map<string, boolean>()
  const isKnown = (words: string) => {
    const before = asked.get(words)
    if (before !== undefined) return before
    const answer = known.has(hashOf(words, key))
    asked.set(words, answer)
    return answer
  }
  const found: Evidence[] = []
  for (let from = 0; from < units.length;) {
    let to = Math.min(units.length, from + longest)
    const wordsTo = (end: number) =>
      units
        .slice(from, end)
        .map(({ form }) => form.replace(/^#/, ''))
        .join(' ')
    while (to > from && !isKnown(wordsTo(to))) to--
    if (to > from) {
      const [first, last] = [units[from]!, units[to - 1]!] // both below length
      const span = { start: first.start, end: last.end }
      found.push({ kind: 'confidential', ...span, target: null, rule: 'code-word', reason, suggestion })
    }
    from = Math.max(to, from + 1)
  }
  return found
}

function hashForms(forms: readonly string[], key: Uint8Array): HashedCodeWord | null {
  if (forms.length === 0 || forms.length > longestAllowed) return null
  return { hash: hashOf(forms.join(' '), key), words: forms.length }
}

function formsOf(word: string): string[] {
  return readText(word)
    .units.filter(({ kind }) => kind === 'word' || kind === 'hashtag')
    .map(({ form }) => form.replace(/^#/, ''))
}

function hashOf(words: string, key: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(words)).subarray(0, 16))
}

function badWord(start: number, end: number): Issue {
  return {
    severity: 'error',
    code: 'bad-code-word',
    start,
    end,
    message: {
      nl: 'Een codewoord heeft een tot vier woorden.',
      en: 'A code word has one to four words.',
    },
    hint: {
      nl: 'Zet op elke regel één naam of kort begrip.',
      en: 'Put one name or short term on each line.',
    },
  }
}
