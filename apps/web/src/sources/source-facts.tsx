import type { SourceKindRecord } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourceFormTexts } from './form-texts.ts'
import { toMonth } from './health-words.ts'
import classes from './source-form.module.css'

/** What somebody should know of a kind of source before they choose it. */
export function SourceFacts({ kind: { facts, inside } }: { kind: SourceKindRecord }) {
  const t = useTexts(sourceFormTexts)
  const { language, pick } = useLanguage()
  const told = [
    [t('cost'), pick(facts.cost)],
    [t('review'), pick(facts.review)],
    [t('terms'), pick(facts.terms)],
    [t('insideDesk'), inside ? t('mayInside') : t('neverInside')],
    [t('fallback'), pick(facts.fallback)],
  ] as const
  const host = URL.parse(facts.about)?.host
  return (
    <>
      <dl className={classes.facts}>
        {told.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>
        {t('lookedUp', { month: toMonth(facts.lookedUp, language) })}{' '}
        {host ? (
          <a href={facts.about} rel="noreferrer">
            {t('about', { host })}
          </a>
        ) : null}
      </p>
    </>
  )
}
