import { leavesOf, type QueryNode } from '@troje/match'
import type { QueryRow, Store } from '@troje/store'
import type { Watch } from '../pipeline/watch.ts'
import type { QueryKeeper } from './query-keeper.ts'

const names = { nl: 'Aan ons gericht', en: 'Sent to us' }

export interface AddressedQueryOptions {
  readonly store: Pick<Store, 'organisation' | 'queries'>
  readonly queryKeeper: Pick<QueryKeeper, 'save'>
  readonly watch: Pick<Watch, 'interests' | 'refresh'>
}

/**
 * A query for what is sent to own accounts, where none that is on looks for it: without one, such messages match nothing
 * and are dropped (promise P3). `null` where there is one, or where nobody said yet which organisation this is.
 */
export async function ensureAddressedQuery(
  { store, queryKeeper, watch }: AddressedQueryOptions,
  by: string | null,
): Promise<QueryRow | null> {
  await watch.refresh()
  const [organisation, saved] = await Promise.all([store.organisation.get(), store.queries.list()])
  if (organisation === null || watch.interests.current().some(asksAddressed)) return null
  const name = freeName(names[organisation.language], new Set(saved.map((query) => query.name)))
  const outcome = await queryKeeper.save({
    id: null,
    input: { name, text: 'is:addressed', purpose: 'customer-service', enabled: true },
    evenIfTestsFail: false,
    by,
  })
  if (outcome.kind !== 'saved') return null
  await watch.refresh()
  return outcome.row
}

/** Whether something can be found by it because it was sent to us. */
function asksAddressed(node: QueryNode): boolean {
  return leavesOf(node).some(({ leaf, negated }) => leaf.kind === 'is' && leaf.value === 'addressed' && !negated)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`
    if (!taken.has(free)) return free
  }
}
