import { openFeedSource, openJetstreamSource, type Source, type SourceContext } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { z } from 'zod'
import { openDemoSource } from './demo-source.ts'

const feedSettings = z.object({ url: z.url(), intervalMinutes: z.number().int().min(1).max(1440).default(15) })
const jetstreamSettings = z.object({ url: z.url() })

/** The settings that somebody chose for a kind of source, or what is wrong with them. */
export const settingsSchemas = { feed: feedSettings, jetstream: jetstreamSettings } as const

/** A saved source → what reads it. `null` for a file: it comes when somebody sends it. */
export function openSavedSource(row: Pick<SourceRow, 'kind' | 'settings'>, context: SourceContext): Source | null {
  switch (row.kind) {
    case 'feed':
      return openFeedSource(feedSettings.parse(row.settings), context)
    case 'jetstream':
      return openJetstreamSource(jetstreamSettings.parse(row.settings), context)
    case 'demo':
      return openDemoSource(context)
    case 'file':
      return null
    default:
      return row.kind satisfies never
  }
}
