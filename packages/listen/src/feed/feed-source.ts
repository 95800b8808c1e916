import type { Source, SourceContext } from '../source.ts'

export interface FeedSettings {
  readonly url: string
  readonly intervalMinutes: number
}

/** A feed that is polled politely. Goes on until the signal aborts. */
export function openFeedSource(_settings: FeedSettings, _context: SourceContext): Source {
  throw new Error('being built')
}
