/**
 * Where notes in the margin stand, from top to bottom: each beside its line if there is room, else just under the one
 * before it. Wishes must be in the order of the text; all in pixels.
 */
export function stackNotes(wishes: readonly number[], heights: readonly number[], gap: number): number[] {
  const tops: number[] = []
  let free = 0
  wishes.forEach((wish, index) => {
    const top = Math.max(wish, free)
    tops.push(top)
    free = top + (heights[index] ?? 0) + gap
  })
  return tops
}
