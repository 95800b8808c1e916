import type { InterfaceLanguage } from '@troje/post'
import type { Features } from '../model/features.ts'
import { hashOf, placeOf } from '../reading/hash.ts'
import type { Reading, Unit } from '../reading/reading.ts'

/** How many features a language has; those of English come after those of Dutch. */
const roomSize = 1 << 15
const rooms: Readonly<Record<InterfaceLanguage, number>> = { nl: 0, en: roomSize }

export const topicFeatureCount = 2 * roomSize

/** No passage has more: what follows is not read. */
const most = 1 << 12
const numbers = new Int32Array(most)
const owners = new Int32Array(most)
let count = 0
/** In which call a feature was last seen. */
const seenIn = new Int32Array(topicFeatureCount)
let call = 0

const [wordSeed, pairSeed, roleSeed, besideSeed, pieceSeed] = [0x2f0b4c47, 0x51ed270b, 3, 5, 7]
const shortest = 4
const longest = 5
const mostOfWord = 24

const roleWords: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  nl: {
    I: "ik mij me mijn m'n mn 'k",
    W: 'wij we ons onze',
    H: 'hij zij hem haar zijn ze hun',
    D: 'de het een die dat deze dit',
  },
  en: {
    I: "i me my i'm i've i'd i'll mine myself im ive",
    W: "we us our we're we've we'll",
    H: 'he she him her his they them their',
    D: 'the a an this that these those',
  },
}

function toRoles(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([role, list]) => list.split(' ').map((word) => [word, role] as const)))
}

/** The writer, the writer's own, others and small words each count as one: what is said is learned for all of them. */
const roles = { nl: toRoles(roleWords.nl), en: toRoles(roleWords.en) }

/** Adds a feature the first time it is met, `times` times. */
function add(hash: number, from: number, unit: number, times = 1): void {
  const number = from + placeOf(hash, roomSize)
  if (seenIn[number] === call) return
  seenIn[number] = call
  for (let time = 0; time < times && count < most; time++) {
    numbers[count] = number
    owners[count] = unit
    count++
  }
}

/**
 * What the topic model sees of a passage: words, neighbouring words, and pieces of words of 4 and 5 letters, each as a
 * number by hashing. Saying something twice adds nothing. The result is reused by the next call.
 */
export function topicFeaturesOf(reading: Reading, language: InterfaceLanguage): Features {
  count = 0
  call = (call + 1) | 0
  const from = rooms[language]
  let [before, role] = ['^', '^']
  for (const [at, unit] of reading.units.entries()) {
    if (unit.kind === 'comma') continue
    if (unit.kind === 'stop') {
      before = '.'
      continue
    }
    const word = wordOf(unit)
    const own = roles[language].get(word)
    const hash = hashOf(word, wordSeed)
    add(hash, from, at, 2)
    add(hashOf(`${before} ${word}`, pairSeed), from, at)
    add(own === undefined ? hashOf(`${role} ${word}`, besideSeed) : hashOf(own, roleSeed), from, at)
    if (word.length > 3) addPieces(`<${word.slice(0, mostOfWord)}>`, from, at)
    before = own ?? word
    role = own ?? role
  }
  return { count, numbers, units: owners }
}

function wordOf({ kind, form }: Unit): string {
  if (kind === 'hashtag') return form.slice(1)
  if (kind === 'mention') return '@'
  return /^\d+$/.test(form) ? '#' : form
}

function addPieces(word: string, from: number, unit: number): void {
  for (let start = 0; start + shortest <= word.length; start++) {
    for (let length = shortest; length <= longest && start + length <= word.length; length++) {
      add(hashOf(word.slice(start, start + length), pieceSeed), from, unit)
    }
  }
}
