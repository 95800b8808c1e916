import type { Fix, Issue } from '@troje/post'

/** What mends an issue: nothing, one way, or both readings. */
export function fixesOf({ fix, otherFix }: Pick<Issue, 'fix' | 'otherFix'>): readonly Fix[] {
  return [fix, otherFix].filter((each) => each !== undefined)
}
