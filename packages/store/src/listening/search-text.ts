import { fold, type Post } from '@troje/post'

/** A search vector has room for a megabyte; a longer text can be found by its beginning. */
const longestText = 100_000
const longestQuery = 1000
/** In UTF-16 units; a vector takes words up to 2046 bytes. */
const longestWord = 200

const word = /[\p{L}\p{N}\p{M}]+/gu

/**
 * The words of title, text and author, folded (case, accents), with their places: a `tsvector` in PostgreSQL's text
 * form. It is made here and not by the server: the same words are found whatever locale a server was set up with, and
 * storing is four times as fast as with `to_tsvector`.
 */
export function serializeSearchVector(post: Post): string {
  const places = new Map<string, number[]>()
  let place = 0
  for (const part of [post.title, post.text, post.author?.handle, post.author?.displayName]) {
    if (typeof part !== 'string') continue
    for (const found of toWords(part.slice(0, longestText))) {
      place += 1
      const known = places.get(found)
      if (known === undefined) places.set(found, [place])
      else known.push(place)
    }
    // A phrase does not run from one part into the next.
    place += 1
  }
  return [...places].map(([found, at]) => `'${found}':${at.join(',')}`).join(' ')
}

/**
 * What somebody typed, as a `tsquery` in PostgreSQL's text form: every word, `"these words in this order"`,
 * `-not this`, `this or that`. Any text is a search; one without words is `null` and finds nothing.
 */
export function parseSearch(typed: string): string | null {
  const choices: string[][] = [[]]
  const text = typed.slice(0, longestQuery).replace(/[“”„«»]/g, '"')
  for (const [, minus, phrase, plain] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    if (minus === '' && plain?.toLowerCase() === 'or') {
      choices.push([])
      continue
    }
    const words = toWords(phrase ?? plain ?? '')
    if (words.length === 0) continue
    const joined = words.map((found) => `'${found}'`).join(' <-> ')
    choices.at(-1)?.push(minus === '-' ? `!(${joined})` : `(${joined})`)
  }
  const filled = choices.filter((choice) => choice.length > 0)
  return filled.length === 0 ? null : filled.map((choice) => choice.join(' & ')).join(' | ')
}

function toWords(text: string): readonly string[] {
  return (fold(text.toWellFormed()).match(word) ?? []).map((found) => found.slice(0, longestWord).toWellFormed())
}
