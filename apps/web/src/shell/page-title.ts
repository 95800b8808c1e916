import { useEffect } from 'react'

/** Names the browser's tab; the part that tells pages apart comes first. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Troje`
  }, [title])
}
