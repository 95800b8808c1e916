import type { Atom } from './atom.ts'
import type { SearchedSource } from './for-source.ts'

/** How a network's search is asked. */
export interface NetworkSearch extends SearchedSource {
  /** What it can filter by; never asked of `source` and `addressed`, which are decided before. */
  readonly can: (atom: Atom) => boolean
  readonly text: (atom: Atom) => string
  /** It has no hashtags of its own: they are words. */
  readonly hashtagsAreWords?: boolean
  /** Between what all must be there, and between what is one of several; null where each needs a request of its own. */
  readonly and: string
  readonly or: string | null
  /** The most atoms in a clause. */
  readonly atoms: number
  /** The most clauses that are made by combining two lists of them; 16 when left out. */
  readonly combined?: number
  /** The most requests, and UTF-16 code units in one. */
  readonly requests: number
  readonly length: number
}
