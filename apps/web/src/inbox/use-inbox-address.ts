import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { InboxAddress, InboxFilter } from './inbox-filter.ts'
import { parseInboxAddress, toFilter } from './inbox-filter.ts'

export interface InboxAddressBar {
  readonly address: InboxAddress
  readonly filter: InboxFilter
  readonly setFilter: (filter: InboxFilter) => void
  /** `push` makes the browser's back button return to the list. */
  readonly setMention: (id: string | null, how: 'push' | 'replace') => void
}

/** The filter and the open mention as they stand in the browser's address. */
export function useInboxAddress(): InboxAddressBar {
  const search = useLocation({ select: (location) => location.search })
  const navigate = useNavigate()
  const address = useMemo(() => parseInboxAddress(search as Record<string, unknown>), [search])
  const go = useCallback(
    (next: InboxAddress, replace: boolean) =>
      void navigate({ to: '/inbox', search: next as never, replace, resetScroll: false }),
    [navigate],
  )
  const setFilter = useCallback((filter: InboxFilter) => go(filter, false), [go])
  const setMention = useCallback(
    (id: string | null, how: 'push' | 'replace') =>
      go({ ...toFilter(address), ...(id === null ? {} : { mention: id }) }, how === 'replace'),
    [go, address],
  )
  const filter = useMemo(() => toFilter(address), [address])
  return { address, filter, setFilter, setMention }
}
