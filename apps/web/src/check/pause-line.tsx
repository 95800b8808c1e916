import { useState } from 'react'
import classes from './check.module.css'
import { useCheckLanguage, useCheckTexts } from './language-context.tsx'
import { forgetPause, keepPause, nextMorning } from './pause.ts'
import type { Pause } from './pause.ts'
import { checkTexts } from './texts.ts'

export interface PauseOfferProps {
  readonly text: string
  readonly pause: Pause | null
  readonly onPause: (pause: Pause | null) => void
}

/** Offers to keep this text until tomorrow morning. Nothing is kept before the writer asks for it. */
export function PauseOffer({ text, pause, onPause }: PauseOfferProps) {
  const t = useCheckTexts(checkTexts)
  const { language } = useCheckLanguage()
  const [isRefused, setRefused] = useState(false)
  if (text.trim() === '' && pause === null) return null
  const isKept = pause !== null && pause.text === text
  const keep = () => {
    const next = { text, until: nextMorning(Date.now()) }
    const isDone = keepPause(localStorage, next)
    setRefused(!isDone)
    if (isDone) onPause(next)
  }
  return (
    <div className={classes.pause} aria-live="polite">
      {isKept ? (
        <>
          <span>{t('paused', { when: toMoment(pause.until, language) })}</span>
          <Forget onPause={onPause} />
        </>
      ) : text.trim() === '' ? null : (
        <>
          <button type="button" className={classes.word} onClick={keep}>
            {t('pause')}
          </button>
          <span>{isRefused ? t('pauseRefused') : t('pauseHint')}</span>
        </>
      )}
    </div>
  )
}

/** A text that was kept earlier: back into the field, or gone. */
export function KeptText({ pause, onPause, onText }: KeptTextProps) {
  const t = useCheckTexts(checkTexts)
  const { language } = useCheckLanguage()
  const isDue = Date.now() >= pause.until
  return (
    <div className={classes.kept}>
      <p>{isDue ? t('kept') : t('keptEarly', { when: toMoment(pause.until, language) })}</p>
      <button type="button" className={classes.word} onClick={() => onText(pause.text)}>
        {t('putBack')}
      </button>
      <Forget onPause={onPause} />
    </div>
  )
}

export interface KeptTextProps {
  readonly pause: Pause
  readonly onPause: (pause: Pause | null) => void
  readonly onText: (text: string) => void
}

function Forget({ onPause }: { onPause: (pause: Pause | null) => void }) {
  const t = useCheckTexts(checkTexts)
  const forget = () => {
    forgetPause(localStorage)
    onPause(null)
  }
  return (
    <button type="button" className={classes.word} onClick={forget}>
      {t('forget')}
    </button>
  )
}

function toMoment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(at)
}
