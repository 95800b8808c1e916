import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * Writes over a selection by itself. Chromium, left to it, keeps the look of what was selected in a `style` attribute,
 * which the page's content security policy refuses with an error each time.
 */
export function replacing(): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event, view) {
      if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return false
      // The document's own selection: the editor's follows it a moment later.
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || !view.contentDOM.contains(selection.anchorNode)) return false
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
      const from = view.posAtDOM(startContainer, startOffset)
      const to = view.posAtDOM(endContainer, endOffset)
      if (from >= to) return false
      event.preventDefault()
      view.dispatch({
        changes: { from, to, insert: event.data },
        selection: { anchor: from + event.data.length },
        scrollIntoView: true,
        userEvent: 'input.type',
      })
      return true
    },
  })
}
