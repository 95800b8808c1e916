import { useQueryClient } from '@tanstack/react-query'
import type { Mention, MentionPatch, MentionSummary } from '@troje/server/api-types'
import { useCallback, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { mentionKey } from './inbox-data.ts'
import { toReverse } from './mention-list.ts'
import type { MentionStore } from './mention-store.ts'
import { inboxTexts } from './texts.ts'
import type { Toast } from './undo-toast.tsx'

export interface CaseActions {
  readonly toast: Toast | null
  readonly closeToast: () => void
  /** Does it at once; says so, and offers the way back. */
  readonly change: (mention: MentionSummary, patch: MentionPatch, said: string) => void
  readonly note: (mention: MentionSummary, text: string) => Promise<void>
  /** False when there is nothing to undo. */
  readonly undo: () => boolean
}

/** What a colleague does with a mention. Shown before the server answered, taken back when it refuses. */
export function useCaseActions(store: MentionStore, onUndone: (id: string) => void): CaseActions {
  const t = useTexts(inboxTexts)
  const client = useQueryClient()
  const [toast, setToast] = useState<Omit<Toast, 'undo'> | null>(null)
  const key = useRef(0)
  const lastUndo = useRef<(() => void) | null>(null)
  const say = useCallback((text: string, undo: (() => void) | null): void => {
    key.current += 1
    lastUndo.current = undo
    setToast({ key: key.current, text, canUndo: undo !== null })
  }, [])

  const send = useCallback(
    async (mention: MentionSummary, patch: MentionPatch): Promise<boolean> => {
      try {
        const answer = await store.change(mention, patch)
        client.setQueryData(mentionKey(mention.id), answer)
        return true
      } catch {
        say(t('saidFailed'), null)
        return false
      }
    },
    [store, client, say, t],
  )

  const change = useCallback(
    (mention: MentionSummary, patch: MentionPatch, said: string): void => {
      const changed = { ...mention, ...patch } as MentionSummary
      say(said, () => {
        onUndone(mention.id)
        say(t('saidUndone'), null)
        void send(changed, toReverse(mention, patch))
      })
      void send(mention, patch)
    },
    [say, send, onUndone, t],
  )

  const note = useCallback(
    async (mention: MentionSummary, text: string): Promise<void> => {
      const answer = await api.post<Mention>(`/api/mentions/${mention.id}/notes`, { text })
      client.setQueryData(mentionKey(mention.id), answer)
      store.replace(answer)
      say(t('saidNote'), null)
    },
    [client, store, say, t],
  )

  const undo = useCallback((): boolean => {
    const back = lastUndo.current
    lastUndo.current = null
    back?.()
    return back !== null
  }, [])
  const closeToast = useCallback(() => setToast(null), [])
  return { toast: toast && { ...toast, undo }, closeToast, change, note, undo }
}
