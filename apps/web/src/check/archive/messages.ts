import type { Finding } from '@troje/post'
import type { ArchivePost, ArchiveProblem } from './archive-post.ts'

/** A post worth a second look. */
export interface FoundPost extends ArchivePost {
  readonly findings: readonly Finding[]
}

/** What the worker tells while it reads. */
export type ArchiveNews =
  | { readonly kind: 'progress'; readonly read: number; readonly share: number; readonly found: readonly FoundPost[] }
  | { readonly kind: 'end'; readonly problem: ArchiveProblem | null }
