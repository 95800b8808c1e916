import { openAssessor } from '@troje/assess'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { adviseOn } from './advise.ts'
import classes from './check.module.css'
import { Draft } from './draft.tsx'
import { Frame } from './frame.tsx'
import { useCheckTexts, useFrameTexts } from './language-context.tsx'
import { Notes } from './notes.tsx'
import { useSharedText } from './offline/use-shared-text.ts'
import { KeptText, PauseOffer } from './pause-line.tsx'
import { readPause } from './pause.ts'
import { checkPolicy } from './policy.ts'
import { Readers } from './readers.tsx'
import { ReportWays } from './report-ways.tsx'
import { useTextModel } from './text-model.ts'
import { checkLead, checkTexts, checkTitle } from './texts.ts'

/** Everything runs in this page. The draft lives in the memory of this component and nowhere else (promise P9). */
export function CheckPage() {
  return (
    <Frame title={checkTitle} lead={checkLead} page="check">
      <Desk />
    </Frame>
  )
}

function Desk() {
  const t = useCheckTexts(checkTexts)
  const say = useFrameTexts()
  const textModel = useTextModel()
  const assessor = useMemo(
    () => openAssessor({ policy: checkPolicy, relations: true, ...(textModel && { textModel }) }),
    [textModel],
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [pause, setPause] = useState(() => readPause(localStorage, Date.now()))
  const [active, setActive] = useState<number | null>(null)
  const read = useDeferredValue(text)
  const { findings, isReport } = useMemo(() => adviseOn(read, assessor), [assessor, read])
  useSharedText(setText)
  const show = (index: number) => {
    const finding = findings[index]
    if (!finding || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(finding.start, finding.end)
  }
  const putBack = (kept: string) => {
    setText(kept)
    field.current?.focus()
  }
  return (
    <>
      {pause !== null && text === '' ? <KeptText pause={pause} onPause={setPause} onText={putBack} /> : null}
      <div className={classes.desk}>
        <Draft field={field} text={text} onText={setText} findings={read === text ? findings : []} active={active}>
          <PauseOffer text={text} pause={pause} onPause={setPause} />
        </Draft>
        <aside className={classes.margin} aria-label={t('notes')}>
          <p className={classes.nobody}>{say('nobody')}</p>
          <Notes text={read} findings={findings} active={active} onActive={setActive} onShow={show} />
        </aside>
        <div className={classes.below}>{isReport ? <ReportWays /> : <Readers />}</div>
      </div>
    </>
  )
}
