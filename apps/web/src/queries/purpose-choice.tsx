import type { QueryRecord } from '@troje/server/api-types'
import { useTexts } from '../i18n/use-texts.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

type Purpose = QueryRecord['purpose']

/** The purposes as the API's schema has them; one that is added there does not compile here until it has a label. */
export const purposes = Object.keys({
  'customer-service': true,
  information: true,
  reputation: true,
  crisis: true,
} satisfies Record<Purpose, true>) as Purpose[]

export function PurposeChoice({ value, onChange }: { value: Purpose; onChange: (purpose: Purpose) => void }) {
  const t = useTexts(queriesTexts)
  return (
    <fieldset className={classes.purposes}>
      <legend>{t('purpose')}</legend>
      <p className={classes.quiet}>{t('purposeHint')}</p>
      <div className={classes.choices}>
        {purposes.map((purpose) => (
          <label key={purpose}>
            <input
              type="radio"
              name="purpose"
              value={purpose}
              checked={purpose === value}
              onChange={() => onChange(purpose)}
            />
            {t(purpose)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
