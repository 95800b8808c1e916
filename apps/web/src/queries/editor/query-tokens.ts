import { StateField } from '@codemirror/state'
import { highlightTokens, type HighlightToken } from '@troje/match'

/** The pieces of the text as it stands: computed once a change, read by the colours and by the brackets. */
export const queryTokens = StateField.define<readonly HighlightToken[]>({
  create: (state) => highlightTokens(state.doc.toString()),
  update: (tokens, change) => (change.docChanged ? highlightTokens(change.newDoc.toString()) : tokens),
})
