import type { Extension } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import { bracketPairAt } from './bracket-pair.ts'
import { queryTokens } from './query-tokens.ts'

const pairMark = Decoration.mark({ class: 'query-pair' })
const loneMark = Decoration.mark({ class: 'query-lone' })

/** Marks the bracket at the cursor and the one that it belongs to. */
export function bracketMatching(): Extension {
  return EditorView.decorations.compute([queryTokens, 'selection'], (state) => {
    const { head, empty } = state.selection.main
    const pair = empty ? bracketPairAt(state.doc.toString(), state.field(queryTokens), head) : null
    if (!pair) return Decoration.none
    if (pair.there === null) return Decoration.set(loneMark.range(pair.here, pair.here + 1))
    const both = [pair.here, pair.there].map((start) => pairMark.range(start, start + 1))
    return Decoration.set(both, true)
  })
}
