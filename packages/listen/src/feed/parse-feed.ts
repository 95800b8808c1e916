import type { Post } from '@troje/post'
import type { ReadIssue } from '../source.ts'

export interface ParsedFeed {
  readonly posts: readonly Post[]
  readonly issues: readonly ReadIssue[]
}

/** RSS, Atom, RDF or JSON Feed → posts. Never throws. */
export function parseFeed(_bytes: Uint8Array, _contentType: string | null, _baseUrl: string): ParsedFeed {
  throw new Error('being built')
}
