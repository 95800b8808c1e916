import { useDebouncedCallback } from '@mantine/hooks'
import type { MentionSummary } from '@troje/server/api-types'
import { useCallback, useRef, useState } from 'react'
import type { InboxAddressBar } from './use-inbox-address.ts'

export interface ActiveMention {
  /** The one that the list points at. */
  readonly id: string | null
  /** As the list or the server last had it. */
  readonly mention: MentionSummary | null
  /** The one that stands in the address: beside the list it is the active one, on a phone the one that covers the list. */
  readonly openId: string | null
  readonly isOpen: boolean
  /** Makes it active, and opens it where there is room beside the list. */
  readonly choose: (id: string) => void
  /** Makes it active and opens it, on a phone too. */
  readonly open: (id: string) => void
  readonly close: () => void
  /** Takes a mention that is not in the list (a link to one) as the one that is read. */
  readonly keep: (mention: MentionSummary) => void
}

/**
 * Which mention is active. It follows the keys at once; the address follows a little later, because browsers
 * allow only so many changes of it in a second.
 */
export function useActiveMention(
  bar: InboxAddressBar,
  shown: readonly MentionSummary[],
  isNarrow: boolean,
): ActiveMention {
  const { setMention } = bar
  const fromAddress = bar.address.mention ?? null
  const [id, setId] = useState(fromAddress)
  const [kept, setKept] = useState<MentionSummary | null>(null)
  const [written, setWritten] = useState(fromAddress)
  const [seen, setSeen] = useState(fromAddress)
  const pushed = useRef(false)
  const write = useDebouncedCallback((next: string) => {
    setWritten(next)
    setMention(next, 'replace')
  }, 160)
  if (fromAddress !== seen) {
    // The address changed. By the back button or a link, not by the keys: then it decides.
    setSeen(fromAddress)
    if (fromAddress !== null && fromAddress !== written) setId(fromAddress)
  }
  const found = id === null ? null : (shown.find((mention) => mention.id === id) ?? null)
  if (found && found !== kept) setKept(found)

  const choose = useCallback(
    (next: string) => {
      setId(next)
      if (!isNarrow) write(next)
    },
    [isNarrow, write],
  )
  const open = useCallback(
    (next: string) => {
      setId(next)
      write.cancel()
      setWritten(next)
      pushed.current = isNarrow
      setMention(next, isNarrow ? 'push' : 'replace')
    },
    [isNarrow, setMention, write],
  )
  const close = useCallback(() => {
    write.cancel()
    setWritten(null)
    if (isNarrow && pushed.current) history.back()
    else setMention(null, 'replace')
    pushed.current = false
    if (!isNarrow) setId(null)
  }, [isNarrow, setMention, write])
  const openId = isNarrow ? fromAddress : id
  const mention = found ?? (kept?.id === id ? kept : null)
  return { id, mention, openId, isOpen: openId !== null, choose, open, close, keep: setKept }
}
