import type { Fix } from '@troje/post'
import type { Item } from './level.ts'

/** Brackets in the writer's own text: first around what AND joins, then around what OR joins. */
export function mixedFixes(text: string, items: readonly Item[]): [ands: Fix, ors: Fix] {
  return [bracketed(text, items, 'and'), bracketed(text, items, 'or')]
}

function bracketed(text: string, items: readonly Item[], inner: 'and' | 'or'): Fix {
  const start = items[0]!.extent.start
  const end = items.at(-1)!.extent.end
  let written = ''
  let at = start
  for (const [index, { extent, joiner }] of items.entries()) {
    const next = items[index + 1]
    const opens = joiner !== inner && next?.joiner === inner
    const closes = joiner === inner && next?.joiner !== inner
    // An opening bracket stands behind the operator before it, a NOT stands inside.
    written += text.slice(at, extent.start) + (opens ? '(' : '')
    written += text.slice(extent.start, extent.end) + (closes ? ')' : '')
    at = extent.end
  }
  return { start, end, text: written }
}
