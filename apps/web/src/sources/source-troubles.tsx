import type { SourceHealth } from '@troje/server/api-types'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenLong } from '../inbox/when.ts'
import { toEnd } from './health-words.ts'
import { sourceTexts } from './source-texts.ts'
import form from './source-form.module.css'
import classes from './source-page.module.css'

/** Times of which a source cannot say that it saw everything. */
export function SourceGaps({ gaps }: Pick<SourceHealth, 'gaps'>) {
  const t = useTexts(sourceTexts)
  const { language } = useLanguage()
  if (gaps.length === 0) return <p>{t('noGaps')}</p>
  return (
    <Troubles>
      {gaps.map(({ from, to, isFilled }) => (
        <li key={`${from} ${to}`} className={isFilled ? form.hint : undefined}>
          {t(isFilled ? 'gapFilled' : 'gap', { from: whenLong(from, language), to: toEnd(from, to, language) })}
        </li>
      ))}
    </Troubles>
  )
}

/** What a source could not read or ask, and how often that was. */
export function SourceIssues({ issues }: Pick<SourceHealth, 'issues'>) {
  const t = useTexts(sourceTexts)
  const { language, pick } = useLanguage()
  if (issues.length === 0) return <p>{t('noIssues')}</p>
  return (
    <Troubles>
      {issues.map(({ code, message, at, times }) => (
        <li key={`${code} ${message.en}`}>
          <p>{pick(message)}</p>
          <p className={form.hint}>{t('issue', { count: times, when: whenLong(at, language) })}</p>
        </li>
      ))}
    </Troubles>
  )
}

/** More than these are folded away. */
const shown = 8

function Troubles({ children }: { children: readonly ReactNode[] }) {
  const t = useTexts(sourceTexts)
  const more = children.slice(shown)
  return (
    <>
      <ul className={classes.troubles}>{children.slice(0, shown)}</ul>
      {more.length > 0 ? (
        <details className={classes.more}>
          <summary>{t('more', { count: more.length })}</summary>
          <ul className={classes.troubles}>{more}</ul>
        </details>
      ) : null}
    </>
  )
}
