import { adviseOn } from '@troje/assess'
import type { Assessor } from '@troje/assess'
import type { ReactNode } from 'react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import classes from './check.module.css'
import { Draft } from './draft.tsx'
import { useCheckTexts, useFrameTexts } from './language-context.tsx'
import { Notes } from './notes.tsx'
import { KeptText, PauseOffer } from './pause-line.tsx'
import { readPause } from './pause.ts'
import { Readers } from './readers.tsx'
import { ReportWays } from './report-ways.tsx'
import { checkTexts } from './texts.ts'

export interface DeskProps {
  readonly assessor: Assessor
  readonly text: string
  readonly onText: (text: string) => void
  /** Stands above the notes. */
  readonly children?: ReactNode
}

/** A draft and what there is to say about it. It asks nothing of a server: the assessor is given to it. */
export function Desk({ assessor, text, onText, children }: DeskProps) {
  const t = useCheckTexts(checkTexts)
  const say = useFrameTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  const [pause, setPause] = useState(() => readPause(localStorage, Date.now()))
  const [active, setActive] = useState<number | null>(null)
  const read = useDeferredValue(text)
  const { findings, isReport } = useMemo(() => adviseOn(read, assessor), [assessor, read])
  const show = (index: number) => {
    const finding = findings[index]
    if (!finding || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(finding.start, finding.end)
  }
  const putBack = (kept: string) => {
    onText(kept)
    field.current?.focus()
  }
  return (
    <>
      {pause !== null && text === '' ? <KeptText pause={pause} onPause={setPause} onText={putBack} /> : null}
      <div className={classes.desk}>
        <Draft field={field} text={text} onText={onText} findings={read === text ? findings : []} active={active}>
          <PauseOffer text={text} pause={pause} onPause={setPause} />
        </Draft>
        <aside className={classes.margin} aria-label={t('notes')}>
          <p className={classes.nobody}>{say('nobody')}</p>
          {children}
          <Notes text={read} findings={findings} active={active} onActive={setActive} onShow={show} />
        </aside>
        <div className={classes.below}>{isReport ? <ReportWays /> : <Readers />}</div>
      </div>
    </>
  )
}
