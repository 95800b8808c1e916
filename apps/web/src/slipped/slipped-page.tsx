import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { policyQuery } from '../api/policy.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Tile } from '../shell/tile.tsx'
import classes from './slipped.module.css'
import { slips } from './slips.ts'
import type { Slip } from './slips.ts'
import { slippedTexts } from './texts.ts'

/** Help after a slip: asks what happened, sends nothing, and starts with what can be done this minute. */
export function SlippedPage() {
  const t = useTexts(slippedTexts)
  const [slip, setSlip] = useState<Slip | null>(null)
  usePageTitle(t('title'))
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.tile}>
          <Tile drawing="slipped" />
        </div>
        <h1>{t('title')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        <p className={classes.danger}>{t('danger')}</p>
      </header>
      <fieldset className={classes.question}>
        <legend className={classes.legend}>{t('what')}</legend>
        {slips.map(({ name }) => (
          <label key={name} className={classes.option}>
            <input
              type="radio"
              name="slip"
              value={name}
              checked={slip?.name === name}
              onChange={() => setSlip(slips.find((candidate) => candidate.name === name) ?? null)}
            />
            <span>{t(name)}</span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">{slip ? <Steps slip={slip} /> : null}</div>
    </div>
  )
}

function Steps({ slip }: { slip: Slip }) {
  const t = useTexts(slippedTexts)
  const { pick } = useLanguage()
  const { data: policy } = useQuery(policyQuery)
  return (
    <div className={classes.answer}>
      <ol className={classes.steps}>
        <li>
          <h2>{t('doNow')}</h2>
          {slip.takeDown.map((key) => (
            <p key={key}>{t(key)}</p>
          ))}
        </li>
        <li>
          <h2>{t('doThen')}</h2>
          <p>{t(slip.setRight)}</p>
          {slip.sample ? (
            <figure className={classes.sample}>
              <figcaption>{t('sample')}</figcaption>
              <blockquote>{t(slip.sample)}</blockquote>
            </figure>
          ) : null}
        </li>
        <li>
          <h2>{t('doCall')}</h2>
          <p>{t(slip.call)}</p>
          {policy ? (
            <p>
              <strong>{t('contact')}</strong> {pick(policy.contact)}
            </p>
          ) : null}
        </li>
      </ol>
      <p className={classes.pencil}>{t('shame')}</p>
      <p className={classes.limits}>{t('limits')}</p>
    </div>
  )
}
