import type { QueryNode } from '@troje/match'
import { matches, spansOf } from '@troje/match'
import type { Samples } from '@troje/server/api-types'

export type Sample = Samples['posts'][number]

export interface FoundSample {
  readonly sample: Sample
  /** Where in its text, in UTF-16 offsets. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** Which sample posts a query finds, and where; the others as they are. Both keep the order of the posts. */
export function trySamples(node: QueryNode, posts: readonly Sample[]): { found: FoundSample[]; missed: Sample[] } {
  const found: FoundSample[] = []
  const missed: Sample[] = []
  for (const sample of posts) {
    if (matches(node, sample) !== true) missed.push(sample)
    else found.push({ sample, spans: spansOf(node, sample).filter(({ field }) => field === 'text') })
  }
  return { found, missed }
}
