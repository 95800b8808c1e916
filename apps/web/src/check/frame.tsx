import { interfaceLanguages } from '@troje/post'
import type { Localized } from '@troje/post'
import type { ReactNode } from 'react'
import { Horse } from '../shell/horse.tsx'
import { addresses, isStatic } from './addresses.ts'
import classes from './frame.module.css'
import { LanguageProvider, useCheckLanguage, useFrameTexts } from './language-context.tsx'

const checkPages = ['check', 'archive', 'identity'] as const
const allPages = [...checkPages, 'instruction', 'lessons'] as const
const pages = isStatic ? allPages : checkPages

export interface FrameProps {
  readonly title: Localized
  /** What happens to what one puts in, in one or two sentences. */
  readonly lead: Localized
  readonly page: (typeof allPages)[number] | null
  readonly children: ReactNode
}

/** Around each page of the check: the mark, the way to the other pages, the language, the title. */
export function Frame(props: FrameProps) {
  return (
    <LanguageProvider tab={props.title}>
      <Framed {...props} />
    </LanguageProvider>
  )
}

function Framed({ title, lead, page, children }: FrameProps) {
  const t = useFrameTexts()
  const { pick } = useCheckLanguage()
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <a href={addresses.home} className={classes.mark} aria-label={t('home')}>
          <Horse size={30} />
          <span>Troje</span>
        </a>
        <nav className={classes.pages} aria-label={t('pages')}>
          {pages.map((name) => (
            <a key={name} href={addresses[name] ?? undefined} aria-current={name === page ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
        <LanguageChoice />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.intro}>
          <h1>{pick(title)}</h1>
          <p className={classes.lead}>{pick(lead)}</p>
        </div>
        {children}
      </main>
    </>
  )
}

function LanguageChoice() {
  const t = useFrameTexts()
  const { language, choose } = useCheckLanguage()
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
