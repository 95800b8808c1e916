import type { SourceKind } from '@troje/post/source-kind'
import { z } from 'zod'
import type { SourceDefinition } from './source-definition.ts'
import { sourceDefinitions } from './source-definitions.ts'
import type { Source, SourceContext } from './source.ts'

const byKind: ReadonlyMap<string, SourceDefinition> = new Map(
  sourceDefinitions.map((definition) => [definition.kind, definition]),
)

/** What was chosen for a source. Secrets are in plain text here and nowhere else. */
export interface SavedSource {
  readonly kind: SourceKind
  readonly settings: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
}

/** Saved settings that are not what their kind of source needs; `cause` says which field. */
export class SourceSettingsError extends Error {
  readonly code = 'source-settings'

  constructor(kind: SourceKind, cause?: unknown) {
    super(`The settings of this ${kind} source are not complete.`, { cause })
    this.name = 'SourceSettingsError'
  }
}

/** `null` for a kind that nobody adds: a file comes when somebody sends it. */
export function toSourceDefinition(kind: string): SourceDefinition | null {
  return byKind.get(kind) ?? null
}

/**
 * Opens a source from what was saved of it; a file is opened with `openFileSource`.
 * @throws {SourceSettingsError} settings or secrets are not what the kind needs, or it is no kind that can be opened
 */
export function openSource({ kind, settings, secrets }: SavedSource, context: SourceContext): Source {
  const definition = toSourceDefinition(kind)
  if (definition === null) throw new SourceSettingsError(kind)
  try {
    return definition.open(settings, secrets, context)
  } catch (error) {
    if (error instanceof z.ZodError) throw new SourceSettingsError(kind, error)
    throw error
  }
}
