import { childrenOf, describe, type QueryNode } from '@troje/match'
import type { Localized } from '@troje/post'

/** What a query asks, as a list of lists in plain words. */
export interface Reading {
  readonly text: Localized
  /** What the line is about; empty where the line says it all. */
  readonly parts: readonly Reading[]
}

/**
 * A query as somebody would read it aloud. Words of which one is enough stand in one line; a part that holds a single
 * line takes it along.
 *
 * @example
 * toReading(parseQuery('storing NOT (vacature OR baan)').value).text.en // 'both parts:'
 */
export function toReading(node: QueryNode): Reading {
  if (node.kind === 'or') {
    const words = node.children.flatMap((child) => (child.kind === 'term' && isWord(child) ? child.text : []))
    if (words.length === node.children.length && words.length > 1) return leaf(oneOfWords(words))
  }
  const parts = childrenOf(node).map((child) => toReading(child))
  const { nl, en } = describe(node)
  if (parts.length === 0) return leaf({ nl, en })
  const isNear = node.kind === 'near' && parts.every((part) => part.parts.length === 0)
  if (isNear || parts.length === 1) {
    const told = { nl: join(parts, 'nl', ' en '), en: join(parts, 'en', ' and ') }
    const inner = parts.flatMap((part) => part.parts)
    return { text: { nl: `${nl}: ${told.nl}`, en: `${en}: ${told.en}` }, parts: inner }
  }
  return { text: { nl: `${nl}:`, en: `${en}:` }, parts }
}

function leaf(text: Localized): Reading {
  return { text, parts: [] }
}

function join(parts: readonly Reading[], language: 'nl' | 'en', between: string): string {
  return parts.map(({ text }) => text[language]).join(between)
}

/** A word like any other: not a hashtag, an account, a link or several tokens. */
function isWord(node: Extract<QueryNode, { kind: 'term' }>): boolean {
  return node.words.length === 1 && node.words[0]?.kind === 'word'
}

function oneOfWords(words: readonly string[]): Localized {
  const quoted = words.map((word) => `“${word}”`)
  const list = (language: 'nl' | 'en-GB'): string =>
    new Intl.ListFormat(language, { type: 'disjunction', style: 'long' }).format(quoted)
  return { nl: `een van de woorden ${list('nl')}`, en: `one of the words ${list('en-GB')}` }
}
