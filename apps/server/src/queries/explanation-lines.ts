import type { Explanation, FieldSpan, Truth } from '@troje/match'
import type { Localized } from '@troje/post'

/** A part of a query, and what it says of a post. */
export interface ExplanationRow {
  /** 0 is the whole query; a part's own parts follow it, one deeper. */
  readonly depth: number
  readonly start: number
  readonly end: number
  /** The saved part in whose text `start` and `end` count; `null`: the query's own. */
  readonly part: string | null
  readonly truth: Truth
  readonly said: Localized
  readonly spans: readonly FieldSpan[]
}

/** An explanation as a list from the top down, at most so many lines of it. */
export function toExplanationLines(whole: Explanation, most: number): readonly ExplanationRow[] {
  const lines: ExplanationRow[] = []
  add(whole, 0, null)
  return lines

  function add({ node, truth, said, spans, parts }: Explanation, depth: number, part: string | null): void {
    if (lines.length === most) return
    lines.push({ depth, start: node.start, end: node.end, part, truth, said, spans })
    const within = node.kind === 'part' ? node.name : part
    for (const child of parts) add(child, depth + 1, within)
  }
}
