import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { policyQuery } from '../api/policy.ts'
import { meQuery, publicQuery } from '../api/session.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { typographic } from '../design/typographic.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Tile } from '../shell/tile.tsx'
import classes from './home.module.css'
import { homeTexts } from './texts.ts'

/** What an employee opens: the one rule, and three doors. */
export function HomePage() {
  const t = useTexts(homeTexts)
  const { pick } = useLanguage()
  const { data: policy } = useQuery(policyQuery)
  usePageTitle(t('title'))
  return (
    <div className={classes.home}>
      <div className={classes.words}>
        <h1 className={classes.rule}>{typographic(policy ? pick(policy.rule) : t('rule'))}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        <WorkHere />
      </div>
      <nav aria-label={t('doors')}>
        <ul className={classes.doors}>
          <li className={classes.door}>
            <Tile drawing="check" />
            <div>
              <h2 className={classes.doorTitle}>
                <a href="/check">{t('check')}</a>
              </h2>
              <p>{t('checkLead')}</p>
            </div>
          </li>
          <li className={classes.door}>
            <Tile drawing="slipped" />
            <div>
              <h2 className={classes.doorTitle}>
                <Link to="/slipped">{t('slipped')}</Link>
              </h2>
              <p>{t('slippedLead')}</p>
            </div>
          </li>
          <li className={classes.door}>
            <Tile drawing="instruction" />
            <div>
              <h2 className={classes.doorTitle}>
                <Link to="/instruction">{t('instruction')}</Link>
              </h2>
              <p>{t('instructionLead')}</p>
            </div>
          </li>
        </ul>
      </nav>
    </div>
  )
}

function WorkHere() {
  const t = useTexts(homeTexts)
  const { data: me } = useQuery(meQuery)
  const { data: about } = useQuery(publicQuery)
  if (about?.setupNeeded) return <p className={classes.workHere}>{t('setup')}</p>
  return (
    <p className={classes.workHere}>
      {t('workHere')} {me ? <Link to="/inbox">{t('toInbox')}</Link> : <Link to="/sign-in">{t('signIn')}</Link>}
    </p>
  )
}
