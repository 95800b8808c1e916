import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../api/client.ts'
import { useServerEvent, useStreamReturn } from '../api/event-stream-context.tsx'
import type { InboxFilter } from './inbox-filter.ts'
import { filterKey } from './inbox-filter.ts'
import type { MentionGuide, MentionListView } from './mention-store.ts'
import { MentionStore } from './mention-store.ts'

/** The list of a filter, kept up to date by the server's events. Another filter opens another list. */
export function useMentionStore(
  filter: InboxFilter,
  guide: MentionGuide,
): { store: MentionStore; view: MentionListView } {
  const key = filterKey(filter)
  const store = useMemo(
    () =>
      new MentionStore({
        api,
        filter: Object.fromEntries(JSON.parse(key)),
        now: () => new Date(),
        later: (callback, milliseconds) => {
          const timer = setTimeout(callback, milliseconds)
          return () => clearTimeout(timer)
        },
      }),
    [key],
  )
  useEffect(() => () => store.close(), [store])
  useEffect(() => store.setGuide(guide))
  useServerEvent(
    'mentions',
    useCallback(({ ids }) => store.hearNew(ids), [store]),
  )
  useServerEvent(
    'mention',
    useCallback(({ id }) => store.hearChanged(id), [store]),
  )
  useStreamReturn(useCallback(() => store.hearGap(), [store]))
  const view = useSyncExternalStore(
    useCallback((listener) => store.subscribe(listener), [store]),
    () => store.view,
  )
  return { store, view }
}
