import { fold, lower, type Token } from '@troje/post'

/** A wildcard made ready: its letters by code point, with `*` and `?` between them. */
export interface Wildcard {
  readonly folded: readonly string[]
  /** The same with accents, where the pattern has any: such letters find only themselves. */
  readonly accented: readonly string[] | null
  /** The letters before the first `*` or `?`. */
  readonly prefix: string
  /** Begins with `#`, `@`, `$` or `€`: finds only such tokens. */
  readonly signed: boolean
}

export function toWildcard(pattern: string): Wildcard {
  const folded = fold(pattern)
  const accented = lower(pattern)
  return {
    folded: Array.from(folded),
    accented: accented === folded ? null : Array.from(accented),
    prefix: folded.slice(0, folded.search(/[*?]/)),
    signed: /^[#@$€]/.test(folded),
  }
}

/** Whether a token is found by this wildcard. */
export function isFoundBy(wildcard: Wildcard, token: Token, text: string): boolean {
  const signed = token.kind !== 'word'
  if (token.kind === 'link' || token.kind === 'emoji') return false
  if (signed && !wildcard.signed && token.kind !== 'hashtag') return false
  const sign = signed && !wildcard.signed ? 1 : 0
  if (!token.folded.startsWith(wildcard.prefix, sign)) return false
  if (!fits(wildcard.folded, token.folded.slice(sign), same)) return false
  return wildcard.accented === null || fits(wildcard.accented, lower(text.slice(token.start + sign, token.end)), agrees)
}

function same(asked: string, letter: string): boolean {
  return asked === letter
}

/** A plain letter finds its accented forms too. */
function agrees(asked: string, letter: string): boolean {
  return asked === letter || (fold(asked) === asked && fold(letter) === asked)
}

/** Greedy with one way back, to the last star: at most the product of both lengths. */
function fits(pattern: readonly string[], word: string, equal: (asked: string, letter: string) => boolean): boolean {
  const letters = Array.from(word)
  let at = 0
  let star = -1
  let resume = 0
  let next = 0
  while (next < letters.length) {
    const asked = pattern[at]
    if (asked === '*') {
      star = at++
      resume = next
    } else if (asked !== undefined && (asked === '?' || equal(asked, letters[next]!))) {
      at++
      next++
    } else if (star >= 0) {
      at = star + 1
      next = ++resume
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
