import classes from './check.module.css'
import { useCheckTexts } from './language-context.tsx'
import { reportTexts } from './report-texts.ts'

/** The ways to report wrongdoing side by side, none before another (promise P8). */
export function ReportWays() {
  const t = useCheckTexts(reportTexts)
  return (
    <section className={classes.report} aria-labelledby="report">
      <h2 id="report">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul className={classes.ways}>
        <li>
          <h3>{t('inside')}</h3>
          <p>{t('insideWhat')}</p>
        </li>
        <li>
          <h3>{t('authority')}</h3>
          <p>{t('authorityWhat')}</p>
        </li>
        <li>
          <h3>{t('house')}</h3>
          <p>{t('houseWhat')}</p>
          <p>
            <a href="https://www.huisvoorklokkenluiders.nl/" rel="noreferrer">
              {t('houseLink')}
            </a>
          </p>
        </li>
      </ul>
      <p>{t('publicly')}</p>
      <p>{t('data')}</p>
      <p className={classes.limits}>{t('limits')}</p>
    </section>
  )
}
