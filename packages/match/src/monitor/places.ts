import type { Lexicon } from '../compile/lexicon.ts'

/** Whether a feature stands at this position. */
function stands(lexicon: Lexicon, feature: number, position: number): boolean {
  let entry = lexicon.first(feature)
  while (entry >= 0 && lexicon.position(entry) < position) entry = lexicon.after(entry)
  return entry >= 0 && lexicon.position(entry) === position
}

/** Calls back with the first position of every place where the phrase at `at` stands, until that says to stop. */
export function eachPhrase(code: Int32Array, at: number, lexicon: Lexicon, found: (from: number) => boolean): void {
  const end = code[at + 1]!
  const words = at + 3
  for (let word = words; word < end; word++) if (!lexicon.has(code[word]!)) return
  for (let entry = lexicon.first(code[words]!); entry >= 0; entry = lexicon.after(entry)) {
    const from = lexicon.position(entry)
    let word = words + 1
    while (word < end && stands(lexicon, code[word]!, from + word - words)) word++
    if (word === end && found(from)) return
  }
}

export function hasPhrase(code: Int32Array, at: number, lexicon: Lexicon): boolean {
  let has = false
  eachPhrase(code, at, lexicon, () => (has = true))
  return has
}

/** From each of the words on, the shortest stretch that has them all, if it is within reach. */
export function eachSpread(
  code: Int32Array,
  at: number,
  lexicon: Lexicon,
  found: (from: number, to: number) => boolean,
): void {
  const end = code[at + 1]!
  const reach = code[at + 3]!
  for (let word = at + 4; word < end; word++) if (!lexicon.has(code[word]!)) return
  for (let first = at + 4; first < end; first++) {
    for (let entry = lexicon.first(code[first]!); entry >= 0; entry = lexicon.after(entry)) {
      const from = lexicon.position(entry)
      let to = from
      for (let word = at + 4; word < end && to >= 0; word++) {
        const next = firstFrom(lexicon, code[word]!, from)
        to = next < 0 || next - from > reach ? -1 : Math.max(to, next)
      }
      if (to >= 0 && found(from, to)) return
    }
  }
}

export function hasSpread(code: Int32Array, at: number, lexicon: Lexicon): boolean {
  let has = false
  eachSpread(code, at, lexicon, () => (has = true))
  return has
}

/** The first position of a feature from `position` on, or -1. */
function firstFrom(lexicon: Lexicon, feature: number, position: number): number {
  let entry = lexicon.first(feature)
  while (entry >= 0 && lexicon.position(entry) < position) entry = lexicon.after(entry)
  return entry < 0 ? -1 : lexicon.position(entry)
}
