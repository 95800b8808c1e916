import type { PostWords } from './post-words.ts'

/** By word of the operation at hand: its next entry. Positions only rise, so no entry is passed twice. */
let cursors = new Int32Array(64)

function placeCursors(code: Int32Array, words: number, end: number, post: PostWords): boolean {
  if (end - words > cursors.length) cursors = new Int32Array(2 * (end - words))
  for (let word = words; word < end; word++) {
    const first = post.first(code[word]!)
    if (first < 0) return false
    cursors[word - words] = first
  }
  return true
}

/** Moves a word's cursor to its first entry at or after `position`; answers where that is, or -1. */
function advance(word: number, position: number, post: PostWords): number {
  let entry = cursors[word]!
  while (entry >= 0 && post.position(entry) < position) entry = post.after(entry)
  cursors[word] = entry
  return entry < 0 ? -1 : post.position(entry)
}

/** Calls back with the first position of every place where the phrase at `at` stands, until that says to stop. */
export function eachPhrase(code: Int32Array, at: number, post: PostWords, found: (from: number) => boolean): void {
  const words = at + 3
  const length = code[at + 1]! - words
  if (!placeCursors(code, words, words + length, post)) return
  for (let entry = post.first(code[words]!); entry >= 0; entry = post.after(entry)) {
    const from = post.position(entry)
    let word = 1
    while (word < length && advance(word, from + word, post) === from + word) word++
    if (word === length && found(from)) return
  }
}

export function hasPhrase(code: Int32Array, at: number, post: PostWords): boolean {
  let has = false
  eachPhrase(code, at, post, () => (has = true))
  return has
}

/** From each of the words on, the shortest stretch that has them all, if it is within reach. */
export function eachSpread(
  code: Int32Array,
  at: number,
  post: PostWords,
  found: (from: number, to: number) => boolean,
): void {
  const words = at + 4
  const end = code[at + 1]!
  const reach = code[at + 3]!
  for (let first = words; first < end; first++) {
    if (!placeCursors(code, words, end, post)) return
    for (let entry = post.first(code[first]!); entry >= 0; entry = post.after(entry)) {
      const from = post.position(entry)
      let to = from
      for (let word = 0; word < end - words && to >= 0; word++) {
        const next = advance(word, from, post)
        to = next < 0 || next - from > reach ? -1 : Math.max(to, next)
      }
      if (to >= 0 && found(from, to)) return
    }
  }
}

export function hasSpread(code: Int32Array, at: number, post: PostWords): boolean {
  let has = false
  eachSpread(code, at, post, () => (has = true))
  return has
}
