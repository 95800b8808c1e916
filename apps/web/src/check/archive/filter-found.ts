import type { FindingKind } from '@troje/post'
import { findingKinds } from '@troje/post'
import type { FoundPost } from './messages.ts'

/** What to show: one kind, one year, or all. */
export interface FoundFilter {
  readonly kind: FindingKind | null
  readonly year: number | null
}

/** The newest first; posts of which the archive gives no date come last. */
export function filterFound(found: readonly FoundPost[], { kind, year }: FoundFilter): FoundPost[] {
  return found
    .filter((post) => kind === null || post.findings.some((finding) => finding.kind === kind))
    .filter((post) => year === null || yearOf(post) === year)
    .sort((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity))
}

/** The kinds that occur, in the order in which they are declared, and the years, the newest first. */
export function choicesIn(found: readonly FoundPost[]): { kinds: FindingKind[]; years: number[] } {
  const kinds = new Set(found.flatMap(({ findings }) => findings.map(({ kind }) => kind)))
  const years = new Set(found.map(yearOf).filter((year) => year !== null))
  return { kinds: findingKinds.filter((kind) => kinds.has(kind)), years: [...years].sort((a, b) => b - a) }
}

function yearOf({ at }: FoundPost): number | null {
  return at === null ? null : new Date(at).getFullYear()
}
