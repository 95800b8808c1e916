import type { ConnectionTestResult } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourceFormTexts } from './form-texts.ts'
import classes from './source-form.module.css'

export interface ConnectionResultProps {
  readonly result: ConnectionTestResult | undefined
  readonly isPending: boolean
  /** What stands there before anything was tried. */
  readonly before?: string
}

/** What came of a try, read aloud when it is there. */
export function ConnectionResult({ result, isPending, before }: ConnectionResultProps) {
  const t = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  return (
    <div aria-live="polite">
      {isPending ? <p className={classes.hint}>{t('testing')}</p> : null}
      {!isPending && result ? (
        <p className={classes.result} data-ok={result.ok}>
          {pick(result.message)}
        </p>
      ) : null}
      {!isPending && !result && before ? <p className={classes.hint}>{before}</p> : null}
    </div>
  )
}
