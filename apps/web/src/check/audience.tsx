import { useState } from 'react'
import classes from './check.module.css'
import { useCheckLanguage } from './language-context.tsx'

const audiences = ['everybody', 'followers', 'group', 'one'] as const

/** Asks what no program can know: who will read it. */
export function Audience() {
  const { t } = useCheckLanguage()
  const [audience, setAudience] = useState<(typeof audiences)[number]>('everybody')
  return (
    <section className={classes.audience} aria-labelledby="audience">
      <h2 id="audience">{t('audience')}</h2>
      <fieldset className={classes.options} aria-labelledby="audience">
        {audiences.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="audience"
              value={name}
              checked={name === audience}
              onChange={() => setAudience(name)}
            />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <p aria-live="polite">{t(`${audience}Advice`)}</p>
      <p>{t('aloud')}</p>
      <p className={classes.after}>
        <a href="/slipped">{t('slipped')}</a>
      </p>
    </section>
  )
}
