import { toSafeFetchError } from '@troje/listen'
import type { Localized } from '@troje/post'
import type { SourceState, Store } from '@troje/store'
import type { Events } from '../events.ts'

/** How a source is doing, as people see it: written when it changes, and told to open pages then. */
export interface StateKeeper {
  become(state: SourceState, error: Localized | null): Promise<void>
}

export function createStateKeeper(
  id: string,
  { store, events }: { readonly store: Pick<Store, 'sources'>; readonly events: Events },
): StateKeeper {
  let last = ''
  return {
    async become(state, error) {
      const next = JSON.stringify([state, error])
      if (next === last) return
      await store.sources.setState(id, state, error)
      last = next
      events.publish('source', { id })
    },
  }
}

/** What is wrong, in plain words. */
export function explain(error: unknown): Localized {
  return toSafeFetchError(error)?.reason ?? withReason(error) ?? unexpected
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'failed'
}

/** A source's own error may say in plain words what is wrong. */
function withReason(error: unknown): Localized | null {
  const reason = (error as { reason?: Partial<Localized> } | null)?.reason
  return typeof reason?.nl === 'string' && typeof reason.en === 'string' ? { nl: reason.nl, en: reason.en } : null
}

const unexpected: Localized = {
  nl: 'Deze bron werkt nu niet. Troje probeert het zo weer.',
  en: 'This source does not work right now. Troje tries again soon.',
}
