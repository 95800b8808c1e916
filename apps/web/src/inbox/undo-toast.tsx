import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { inboxTexts } from './texts.ts'
import classes from './inbox.module.css'

export interface Toast {
  /** A new one for each thing said: give it to the component as its key, so that each is shown its full time. */
  readonly key: number
  readonly text: string
  readonly canUndo: boolean
  readonly undo: () => boolean
}

const shownFor = 8000

/** What was just done, with a way back. It stays while the pointer or the focus is on it. */
export function UndoToast({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const t = useTexts(inboxTexts)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(onGone, shownFor)
    return () => clearTimeout(timer)
  }, [held, onGone])
  return (
    // The page's live region says the same words; this is what is seen of them.
    <div
      className={classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.canUndo ? (
        <button type="button" onClick={() => toast.undo()} aria-keyshortcuts="z">
          {t('undo')}
        </button>
      ) : null}
    </div>
  )
}
