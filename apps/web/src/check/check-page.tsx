import { defaultPolicy, openAssessor } from '@troje/assess'
import { interfaceLanguages } from '@troje/post'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Horse } from '../shell/horse.tsx'
import { Audience } from './audience.tsx'
import classes from './check.module.css'
import { Draft } from './draft.tsx'
import { LanguageProvider, useCheckLanguage } from './language-context.tsx'
import { Notes } from './notes.tsx'

/** Everything runs in this page. The draft lives in the memory of this component and nowhere else (promise P9). */
export function CheckPage() {
  return (
    <LanguageProvider>
      <Frame />
    </LanguageProvider>
  )
}

function Frame() {
  const { t } = useCheckLanguage()
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <a href="/" className={classes.mark} aria-label={t('home')}>
          <Horse size={30} />
          <span>Troje</span>
        </a>
        <LanguageChoice />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.intro}>
          <h1>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
        </div>
        <Desk />
      </main>
    </>
  )
}

function LanguageChoice() {
  const { t, language, choose } = useCheckLanguage()
  return (
    <fieldset className={classes.choices} aria-label={t('language')}>
      {interfaceLanguages.map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => choose(tag)}>
          {tag === 'nl' ? 'Nederlands' : 'English'}
        </button>
      ))}
    </fieldset>
  )
}

function Desk() {
  const { t } = useCheckLanguage()
  const assessor = useMemo(() => openAssessor({ policy: defaultPolicy }), [])
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState<number | null>(null)
  const read = useDeferredValue(text)
  const findings = useMemo(() => assessor.assess(read), [assessor, read])
  const show = (index: number) => {
    const finding = findings[index]
    if (!finding || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(finding.start, finding.end)
  }
  return (
    <div className={classes.desk}>
      <Draft field={field} text={text} onText={setText} findings={read === text ? findings : []} active={active} />
      <aside className={classes.margin} aria-label={t('notes')}>
        <p className={classes.nobody}>{t('nobody')}</p>
        <Notes text={read} findings={findings} active={active} onActive={setActive} onShow={show} />
      </aside>
      <Audience />
    </div>
  )
}
