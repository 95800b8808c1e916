import { openFeedSource } from './feed/feed-source.ts'
import { openJetstreamSource } from './jetstream/jetstream-source.ts'
import { sourceSettings } from './source-settings.ts'
import type { Source, SourceContext } from './source.ts'

/** Kinds of source that need only settings; a file is opened with `openFileSource`. */
export const openableKinds = ['feed', 'jetstream'] as const
export type OpenableKind = (typeof openableKinds)[number]

/** Saved settings that are not what their kind of source needs; `cause` says which field. */
export class SourceSettingsError extends Error {
  readonly code = 'source-settings'

  constructor(kind: OpenableKind, cause: unknown) {
    super(`The settings of this ${kind} source are not complete.`, { cause })
    this.name = 'SourceSettingsError'
  }
}

/** Opens a source from its saved settings. Throws `SourceSettingsError` when they are not what the kind needs. */
export function openSource(kind: OpenableKind, saved: unknown, context: SourceContext): Source {
  const parsed = sourceSettings[kind].safeParse(saved)
  if (!parsed.success) throw new SourceSettingsError(kind, parsed.error)
  if (kind === 'feed') return openFeedSource(sourceSettings.feed.parse(saved), context)
  return openJetstreamSource(sourceSettings.jetstream.parse(saved), context)
}
