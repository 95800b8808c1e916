import type { Post } from '@troje/post'
import { evaluate } from '../evaluate/matches.ts'
import { NearPlaces } from '../evaluate/near.ts'
import { occurrences, phrase, type Occurrence } from '../evaluate/occurrences.ts'
import type { MatchOptions } from '../evaluate/options.ts'
import { PostReader, type Reading } from '../evaluate/reading.ts'
import type { AuthorNode, QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { isWords, type Scope } from '../node/walk.ts'

/** The text that a span's offsets count in: a post's text or title, or its author's handle, displayName or bio. */
export const spanFields = ['text', 'title', 'handle', 'displayName', 'bio'] as const
/** One of them. */
export type SpanField = (typeof spanFields)[number]

/** What a query found, in UTF-16 offsets into the original. */
export interface FieldSpan {
  readonly field: SpanField
  readonly start: number
  readonly end: number
}

/**
 * Where the parts of a query that hold stand in a post; empty where it does not match. What is under a NOT has no
 * span, nor has a branch of an OR that does not hold. Ordered by field, then start; no doubles.
 *
 * @example
 * spansOf(parseQuery('storing').value, { id: '1', text: 'Grote storing' }) // [{ field: 'text', start: 6, end: 13 }]
 */
export function spansOf(node: QueryNode, post: Post, options: MatchOptions = {}): FieldSpan[] {
  return spanFinder(post, options)(node)
}

/**
 * `spansOf` for several queries that one post matches: its words are read once.
 *
 * @example
 * const spans = spanFinder({ id: '1', text: 'Grote storing' })
 * spans(parseQuery('storing').value) // [{ field: 'text', start: 6, end: 13 }]
 * spans(parseQuery('lek').value) // []
 */
export function spanFinder(post: Post, options: MatchOptions = {}): (node: QueryNode) => FieldSpan[] {
  const reader = new PostReader(post, options.timeZone)
  return (node) => spansIn(expandParts(node, options.parts), reader, null)
}

/** The same, for a tree without parts and a post that is read more than once. */
export function spansIn(node: QueryNode, reader: PostReader, scope: Scope): FieldSpan[] {
  const found = new Map<string, FieldSpan>()
  collect(node, reader, scope, (span) => {
    found.set(`${span.field} ${span.start} ${span.end}`, span)
  })
  const rank = (span: FieldSpan) => spanFields.indexOf(span.field)
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end)
}

type Add = (span: FieldSpan) => void

function collect(node: QueryNode, reader: PostReader, scope: Scope, add: Add): void {
  if (evaluate(node, reader, scope) === false) return
  switch (node.kind) {
    case 'and':
    case 'or':
      for (const child of node.children) collect(child, reader, scope, add)
      return
    case 'scope':
      return collect(node.child, reader, node.field, add)
    case 'author':
      return addAuthor(node, reader, add)
    default: {
      const readings = reader.readings(scope)
      for (const reading of readings === 'unknown' ? [] : readings) addPlaces(node, reading, add)
    }
  }
}

function addPlaces(node: QueryNode, reading: Reading, add: Add): void {
  if (node.kind === 'near') for (const piece of new NearPlaces(reading).pieces(node)) addPlace(piece, reading, add)
  else if (isWords(node)) for (const place of occurrences(node, reading)) addPlace(place, reading, add)
}

function addPlace(place: Occurrence, { field, tokens }: Reading, add: Add): void {
  for (const { from, to } of place.pieces.length > 0 ? place.pieces : [place]) {
    add({ field, start: tokens[from]!.start, end: tokens[to]!.end })
  }
}

function addAuthor({ handle: asked, words }: AuthorNode, reader: PostReader, add: Add): void {
  const handle = reader.post.author?.handle
  if (handle && handle.replace(/^@/, '').toLowerCase() === asked) {
    add({ field: 'handle', start: 0, end: handle.length })
  }
  const name = reader.displayName()
  if (name === null || name === 'unknown') return
  for (const place of phrase(words, name)) addPlace(place, name, add)
}
