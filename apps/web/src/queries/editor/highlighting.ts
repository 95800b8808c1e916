import type { Extension } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import { highlightKinds, type HighlightKind } from '@troje/match'
import { queryTokens } from './query-tokens.ts'

/** The theme gives each kind its look. */
export const highlightClass = (kind: HighlightKind): string => `query-${kind}`

const marks = new Map(highlightKinds.map((kind) => [kind, Decoration.mark({ class: highlightClass(kind) })]))

/** Colours the text by the language's own pieces, however broken it is. */
export function highlighting(): Extension {
  const drawn = EditorView.decorations.compute([queryTokens], (state) =>
    Decoration.set(
      state.field(queryTokens).flatMap(({ kind, start, end }) => marks.get(kind)?.range(start, end) ?? []),
    ),
  )
  return [queryTokens, drawn]
}
