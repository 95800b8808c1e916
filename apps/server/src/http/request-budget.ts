/** How often one address may ask, so that nobody can try keys or keep the server busy. */
export interface RequestBudget {
  /** Milliseconds until this address may ask again; 0 when it may now. */
  wait(address: string): number
  spend(address: string, cost: number): void
}

/** So many addresses are remembered at once; beyond that the oldest are let go. */
const mostAddresses = 20_000

/** Each address may spend so much in each window; what was spent is forgotten when the window ends. */
export function createRequestBudget(
  { perWindow, windowMs }: { readonly perWindow: number; readonly windowMs: number },
  now: () => number,
): RequestBudget {
  const spent = new Map<string, { endsAt: number; cost: number }>()

  function current(address: string): { endsAt: number; cost: number } | null {
    const entry = spent.get(address)
    if (entry === undefined || now() < entry.endsAt) return entry ?? null
    spent.delete(address)
    return null
  }

  return {
    wait(address) {
      const entry = current(address)
      return entry !== null && entry.cost >= perWindow ? entry.endsAt - now() : 0
    },
    spend(address, cost) {
      const entry = current(address)
      if (entry !== null) {
        entry.cost += cost
        return
      }
      if (spent.size >= mostAddresses) spent.delete(spent.keys().next().value!) // there is a first one
      spent.set(address, { endsAt: now() + windowMs, cost })
    },
  }
}
