import { openSource, type Source, type SourceContext } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { openDemoSource } from './demo-source.ts'

/** A saved source → what reads it. `null` for a file: it comes when somebody sends it. */
export function openSavedSource(row: Pick<SourceRow, 'kind' | 'settings'>, context: SourceContext): Source | null {
  if (row.kind === 'file') return null
  if (row.kind === 'demo') return openDemoSource(context)
  return openSource({ kind: row.kind, settings: row.settings, secrets: {} }, context)
}
