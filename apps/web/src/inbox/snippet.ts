import type { MentionSummary } from '@troje/server/api-types'
import type { Segment } from './segments.ts'
import { beginning, segments } from './segments.ts'

/** A row shows two lines: more than this is never seen. */
const snippetLength = 220
/** How far into the text the first match may stand before the row begins at the match instead. */
const leadLength = 110

const ellipsis = { end: 0, spans: [], findings: [], link: null }

/**
 * The part of a text that a row of the list shows, with what the queries found in it. Line breaks and runs of spaces
 * become one space; a text whose first match stands far in begins a little before it, with `…`.
 */
export function toSnippet(text: string, matches: MentionSummary['matches']): Segment[] {
  const spans = matches.flatMap(({ spans }) => spans.map(([start, end]) => ({ start, end })))
  const first = spans.reduce((least, { start }) => Math.min(least, start), text.length)
  const from = first > leadLength && first < text.length ? wordStart(text, first - 40) : 0
  const part = beginning(text.slice(from), snippetLength)
  const moved = spans.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const pieces = segments(part, moved, []).map((piece) => ({ ...piece, text: piece.text.replaceAll(/\s+/g, ' ') }))
  const lead: Segment[] = from > 0 ? [{ ...ellipsis, start: -1, text: '… ' }] : []
  const rest: Segment[] = from + part.length < text.length ? [{ ...ellipsis, start: text.length, text: '…' }] : []
  return [...lead, ...pieces, ...rest]
}

/** The nearest beginning of a word at or before an offset, so that a snippet never begins inside a word or a character. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(0, Math.max(0, offset)).search(/\s\S*$/)
  return space === -1 ? 0 : space + 1
}
