/** The networks whose own export can be read. */
export const archiveNetworks = ['x', 'mastodon', 'bluesky', 'linkedin', 'facebook', 'instagram'] as const
export type ArchiveNetwork = (typeof archiveNetworks)[number]

/** One public utterance of the archive's owner. Private messages are never read. */
export interface ArchivePost {
  readonly network: ArchiveNetwork
  readonly text: string
  /** Milliseconds since 1970; null where the archive does not say. */
  readonly at: number | null
  /** Where it stands; null where the archive does not say. Always https. */
  readonly address: string | null
}

/** Why an archive could not be read, or not to its end. */
export const archiveProblems = ['truncated', 'bomb', 'foreign', 'encrypted', 'broken', 'empty'] as const
export type ArchiveProblem = (typeof archiveProblems)[number]

/** Thrown inside the readers only; `readArchive` makes an issue of it. */
export class ArchiveError extends Error {
  readonly code: ArchiveProblem

  constructor(code: ArchiveProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function toTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value * 1000 : null
  if (typeof value !== 'string') return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : time
}

/** An address that may be followed, or null. */
export function toAddress(value: unknown): string | null {
  return typeof value === 'string' && /^https:\/\/[^\s"<>]+$/.test(value) ? value : null
}

/** A field of what was parsed, or undefined where there is none. */
export function fieldOf(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at: unknown = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Readonly<Record<string | number, unknown>>)[name]
  }
  return at
}
