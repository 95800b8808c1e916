import { openSource, type Source, type SourceContext } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { openDemoSource } from './demo-source.ts'

/** A saved source → what reads it. `null` for a file: it comes when somebody sends it. */
export function openSavedSource(row: Pick<SourceRow, 'kind' | 'settings'>, context: SourceContext): Source | null {
  switch (row.kind) {
    case 'feed':
    case 'jetstream':
      return openSource(row.kind, row.settings, context)
    case 'demo':
      return openDemoSource(context)
    case 'file':
      return null
    default:
      return row.kind satisfies never
  }
}
