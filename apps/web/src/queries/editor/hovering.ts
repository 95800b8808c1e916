import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import { hoverAt } from '@troje/match'
import type { Localized } from '@troje/post'

/** Says in plain words what stands under the pointer. The reading beside the field says the same without one. */
export function hovering(pick: (text: Localized) => string): Extension {
  return hoverTooltip(
    (view, offset, side) => {
      const hover = hoverAt(view.state.doc.toString(), side < 0 ? Math.max(0, offset - 1) : offset)
      if (!hover) return null
      return {
        pos: hover.start,
        end: hover.end,
        create: () => {
          const dom = document.createElement('div')
          dom.className = 'query-hover'
          dom.textContent = pick(hover.text)
          return { dom }
        },
      }
    },
    { hideOnChange: true },
  )
}
