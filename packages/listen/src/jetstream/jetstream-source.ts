import type { Source, SourceContext } from '../source.ts'

export interface JetstreamSettings {
  /** A `wss:` address that ends in `/subscribe`. */
  readonly url: string
}

/** Bluesky's stream of all public posts. Goes on until the signal aborts, reconnecting by itself. */
export function openJetstreamSource(_settings: JetstreamSettings, _context: SourceContext): Source {
  throw new Error('being built')
}
