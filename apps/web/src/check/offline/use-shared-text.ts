import { useEffect } from 'react'
import { sharedMark, sharedQuestion } from './shared-words.ts'

/**
 * Takes the text that another app shared with the check. The service worker held it in memory and forgets it when it is
 * handed over: it never stood in an address, in a storage or on the network (promise P9).
 */
export function useSharedText(onText: (text: string) => void): void {
  useEffect(() => {
    if (location.hash !== sharedMark || !('serviceWorker' in navigator)) return undefined
    history.replaceState(null, '', location.pathname)
    const take = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'object' && data !== null && 'shared' in data && typeof data.shared === 'string') {
        onText(data.shared)
      }
    }
    navigator.serviceWorker.addEventListener('message', take)
    navigator.serviceWorker.startMessages()
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(sharedQuestion, []))
    return () => navigator.serviceWorker.removeEventListener('message', take)
  }, [onText])
}
