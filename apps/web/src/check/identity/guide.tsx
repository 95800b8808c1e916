import { useCheckTexts } from '../language-context.tsx'
import classes from './identity.module.css'
import { identityTexts } from './texts.ts'

const steps = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6', 'step7'] as const
const same = ['sameSecret', 'sameLaw', 'sameKnown', 'sameFree'] as const

/** How to keep two names apart, and what that does not change. */
export function Guide() {
  const t = useCheckTexts(identityTexts)
  return (
    <div className={classes.guide}>
      <section>
        <h2>{t('apart')}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('same')}</h2>
        <ul>
          {same.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
        <h2>{t('rules')}</h2>
        <p>{t('rulesNo')}</p>
        <p>{t('rulesYes')}</p>
      </section>
    </div>
  )
}
