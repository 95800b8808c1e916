import type { Finding } from '@troje/post'
import type { ReactNode, RefObject } from 'react'
import { useMemo } from 'react'
import { segments } from '../inbox/segments.ts'
import classes from './check.module.css'
import { useCheckLanguage, useCheckTexts } from './language-context.tsx'
import { checkTexts } from './texts.ts'

export interface DraftProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  readonly findings: readonly Finding[]
  readonly active: number | null
  /** Stands under the text, on the same sheet. */
  readonly children?: ReactNode
}

/**
 * A text field over a copy of its own text. Only the copy is marked, and only its marks are seen: writing, selecting and
 * reading aloud stay the browser's own.
 */
export function Draft({ field, text, onText, findings, active, children }: DraftProps) {
  const t = useCheckTexts(checkTexts)
  const { language } = useCheckLanguage()
  const pieces = useMemo(() => segments(text, [], findings), [text, findings])
  return (
    <div className={classes.sheet}>
      <label className={classes.label} htmlFor="draft">
        {t('draft')}
      </label>
      <div className={classes.stack}>
        <div className={classes.copy} aria-hidden lang={language}>
          {pieces.map((piece) =>
            piece.findings.length === 0 ? (
              piece.text
            ) : (
              <mark
                key={piece.start}
                className={classes.finding}
                data-active={(active !== null && piece.findings.includes(active)) || undefined}
              >
                {piece.text}
              </mark>
            ),
          )}
          {'\u200b'}
        </div>
        <textarea
          id="draft"
          ref={field}
          className={classes.field}
          value={text}
          onChange={(event) => onText(event.target.value)}
          placeholder={t('placeholder')}
          dir="auto"
          // The browser's own spelling check may send a text to its maker.
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      {children}
    </div>
  )
}
