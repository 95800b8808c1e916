import type { QueryRow, Store } from '@troje/store'
import { directUsers } from './part-users.ts'
import { saveQuery, type QuerySave, type SaveOutcome } from './save-query.ts'

export type RemoveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'in-use'; readonly users: readonly QueryRow[] }

export interface QueryRestore extends Pick<QuerySave, 'by' | 'evenIfTestsFail' | 'basedOn'> {
  readonly id: string
  /** The version that comes back. */
  readonly changeId: string
}

/** Who changes the saved queries. */
export interface QueryKeeper {
  save(save: Omit<QuerySave, 'kind'>): Promise<SaveOutcome>
  /** The text and purpose of a former version; name, on or off, and tests stay as they are now. */
  restore(restore: QueryRestore): Promise<SaveOutcome>
  /** Not while another query uses it as a part. */
  remove(id: string, by: string): Promise<RemoveOutcome>
}

/** One change at a time: two at once could each be right and together a circle, or use what the other removes. */
export function openQueryKeeper(store: Store): QueryKeeper {
  let last: Promise<unknown> = Promise.resolve()
  function oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work, work)
    last = next
    return next
  }

  return {
    save: (save) => oneByOne(() => saveQuery(store, { ...save, kind: 'changed' })),
    restore: (restore) => oneByOne(() => restoreQuery(store, restore)),
    remove: (id, by) => oneByOne(() => removeQuery(store, id, by)),
  }
}

async function restoreQuery(
  store: Store,
  { id, changeId, by, evenIfTestsFail, basedOn }: QueryRestore,
): Promise<SaveOutcome> {
  const [row, changes] = await Promise.all([store.queries.get(id), store.queries.history(id)])
  const version = changes.find((change) => change.id === changeId)
  if (row === null || version === undefined) return { kind: 'not-found' }
  const input = { name: row.name, enabled: row.enabled, text: version.text, purpose: version.purpose }
  return await saveQuery(store, { id, input, by, evenIfTestsFail, basedOn, kind: 'restored' })
}

async function removeQuery(store: Store, id: string, by: string): Promise<RemoveOutcome> {
  const saved = await store.queries.list()
  const row = saved.find((query) => query.id === id)
  if (row === undefined) return { kind: 'not-found' }
  const users = directUsers(row.name, saved)
  if (users.length > 0) return { kind: 'in-use', users }
  return { kind: (await store.queries.remove(id, by)) ? 'removed' : 'not-found' }
}
