/** The first and last of the neighbours that together have the highest sum; null where none has any. */
export function strongestStretch(shares: readonly number[]): { readonly first: number; readonly last: number } | null {
  let best = { sum: 0, first: -1, last: -1 }
  let [sum, first] = [0, 0]
  for (const [at, share] of shares.entries()) {
    if (sum <= 0) [sum, first] = [0, at]
    sum += share
    if (sum > best.sum) best = { sum, first, last: at }
  }
  return best.sum > 0 ? { first: best.first, last: best.last } : null
}
