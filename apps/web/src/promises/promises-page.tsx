import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { Page } from '../shell/page.tsx'
import { promises } from './promise-list.ts'
import type { TrojePromise } from './promise-list.ts'
import classes from './promises.module.css'
import { promisesTexts } from './texts.ts'

export function PromisesPage() {
  const t = useTexts(promisesTexts)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ol className={classes.list}>
        {promises.map((promise) => (
          <PromiseItem key={promise.id} promise={promise} />
        ))}
      </ol>
      <p className={classes.proof}>{t('proof')}</p>
    </Page>
  )
}

function PromiseItem({ promise }: { promise: TrojePromise }) {
  const t = useTexts(promisesTexts)
  const { pick } = useLanguage()
  return (
    <li className={classes.promise} id={promise.id}>
      <span className={classes.number} aria-hidden>
        {promise.id.slice(1)}
      </span>
      <div className={classes.words}>
        <h2>{pick(promise.title)}</h2>
        <p>{pick(promise.text)}</p>
      </div>
      <dl className={classes.margin}>
        <div>
          <dt data-standing={promise.standing}>{t(promise.standing)}</dt>
          <dd>{pick(promise.state)}</dd>
        </div>
        <div>
          <dt>{t('limit')}</dt>
          <dd>{pick(promise.limit)}</dd>
        </div>
      </dl>
    </li>
  )
}
