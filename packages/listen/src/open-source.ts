import type { Source, SourceContext } from './source.ts'

/** Kinds of source that need only settings; a file is opened with `openFileSource`. */
export const openableKinds = ['feed', 'jetstream'] as const
export type OpenableKind = (typeof openableKinds)[number]

/** Opens a source from its saved settings. Throws `SourceSettingsError` when they are not what the kind needs. */
export function openSource(_kind: OpenableKind, _settings: unknown, _context: SourceContext): Source {
  throw new Error('being built')
}
