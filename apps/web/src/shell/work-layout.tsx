import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EventStreamProvider, useStreamState } from '../api/event-stream-context.tsx'
import { meQuery, publicQuery, signOut } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

/** Around every page for those who work here. One event stream serves them all. */
export function WorkLayout() {
  const { pathname } = useLocation()
  return (
    <EventStreamProvider>
      <div className={classes.work}>
        {/* A new page closes what was unfolded. */}
        <WorkHeader key={pathname} />
        <Notices />
        <main id="content" tabIndex={-1} className={classes.workMain}>
          <Outlet />
        </main>
      </div>
    </EventStreamProvider>
  )
}

function WorkHeader() {
  const t = useTexts(shellTexts)
  const [open, setOpen] = useState(false)
  return (
    <header className={classes.workHeader} data-open={open || undefined}>
      <Brand />
      <button
        type="button"
        className={classes.menuButton}
        aria-expanded={open}
        aria-controls="main-menu"
        onClick={() => setOpen(!open)}
      >
        {t('menu')}
      </button>
      <div id="main-menu" className={classes.menu}>
        <nav className={classes.nav} aria-label={t('navigation')}>
          <Link to="/inbox">{t('inbox')}</Link>
          <Link to="/queries">{t('queries')}</Link>
          <Link to="/sources">{t('sources')}</Link>
          <Link to="/import">{t('import')}</Link>
          <Link to="/draft">{t('check')}</Link>
          <Link to="/settings">{t('settings')}</Link>
        </nav>
        <Account />
      </div>
    </header>
  )
}

function Account() {
  const t = useTexts(shellTexts)
  const { data: me } = useQuery(meQuery)
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    await signOut()
    client.clear()
    await navigate({ to: '/' })
  }
  return (
    <details className={classes.account}>
      <summary>{me?.name ?? t('account')}</summary>
      <div className={classes.accountPanel}>
        <p className={classes.accountMail}>{me?.email}</p>
        <LanguageSwitch />
        <SchemeSwitch />
        <button type="button" className={classes.plainButton} onClick={() => void leave()}>
          {t('signOut')}
        </button>
      </div>
    </details>
  )
}

function Notices() {
  const t = useTexts(shellTexts)
  const state = useStreamState()
  const { data: about } = useQuery(publicQuery)
  return (
    <div aria-live="polite">
      {about?.demo ? <p className={classes.notice}>{t('demo')}</p> : null}
      {state === 'waiting' ? <p className={classes.notice}>{t('streamWaiting')}</p> : null}
    </div>
  )
}
