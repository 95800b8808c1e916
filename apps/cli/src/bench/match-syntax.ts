import type { QueryNode } from '@troje/match'

/** How a peer writes what Troje's queries say. */
export interface Syntax {
  words(words: readonly string[]): string
  prefix(letters: string): string
  and(parts: readonly string[], without: readonly string[]): string
  or(parts: readonly string[]): string
}

const quoted = (words: readonly string[]) => `"${words.join(' ')}"`
const bracketed = (parts: readonly string[], joint: string) => (parts.length > 1 ? `(${parts.join(joint)})` : parts[0]!)

export const fts5: Syntax = {
  words: quoted,
  prefix: (letters) => `"${letters}"*`,
  and: (parts, without) => `(${[bracketed(parts, ' AND '), ...without].join(' NOT ')})`,
  or: (parts) => bracketed(parts, ' OR '),
}

export const tsquery: Syntax = {
  words: (words) =>
    bracketed(
      words.map((word) => `'${word}'`),
      ' <-> ',
    ),
  prefix: (letters) => `'${letters}':*`,
  and: (parts, without) => bracketed([...parts, ...without.map((part) => `!(${part})`)], ' & '),
  or: (parts) => bracketed(parts, ' | '),
}

/** Its words are parts of words: it finds `water` in `waterschap`, so its answers are not compared. */
export const liqe: Syntax = {
  words: (words) => `text:${words.length > 1 ? quoted(words) : words[0]!}`,
  prefix: (letters) => `text:${letters}`,
  and: (parts, without) => bracketed([...parts, ...without.map((part) => `NOT ${part}`)], ' AND '),
  or: (parts) => bracketed(parts, ' OR '),
}

/**
 * A query in a peer's syntax, or null where that cannot say it in the same sense: fields, NEAR, a star inside, and what
 * is no plain word (a tag, a link, an apostrophe), because every engine cuts those in its own way. Said `loosely`, for
 * measuring: a tag is its word, a NEAR is an AND, and a part that cannot be said is left out.
 */
export function toSyntax(node: QueryNode, syntax: Syntax, loosely = false): string | null {
  const say = (child: QueryNode) => toSyntax(child, syntax, loosely)
  const sayAll = (children: readonly QueryNode[]) => {
    const parts = children.map(say).filter((part) => part !== null)
    return loosely || parts.length === children.length ? parts : []
  }
  switch (node.kind) {
    case 'term':
    case 'phrase': {
      const words = node.words.map(({ folded, asks }) => (loosely ? folded.replace('#', '') : asks + folded))
      const plain = words.length > 0 && words.every((word) => /^(?:folded)?[a-z]+$/.test(word))
      return plain ? syntax.words(node.words.map(({ folded }) => folded.replace('#', ''))) : null
    }
    case 'wildcard':
      return /^[a-z]+\*$/.test(node.pattern) ? syntax.prefix(node.pattern.slice(0, -1)) : null
    case 'or': {
      const parts = sayAll(node.children)
      return parts.length > 0 ? syntax.or(parts) : null
    }
    case 'near': {
      const parts = loosely ? sayAll([node.left, node.right]) : []
      return parts.length === 2 ? syntax.and(parts, []) : null
    }
    case 'and': {
      const excluded = node.children.flatMap((child) => (child.kind === 'not' ? [child.child] : []))
      const parts = sayAll(node.children.filter((child) => child.kind !== 'not'))
      const without = sayAll(excluded)
      if (parts.length === 0 || (!loosely && without.length < excluded.length)) return null
      return syntax.and(parts, without)
    }
    default:
      return null
  }
}

/** A text that every engine cuts into the same words. */
export const isPlainText = (text: string) => text.split(' ').every((piece) => /^#?[a-z]*[,!?.]?$/i.test(piece))
