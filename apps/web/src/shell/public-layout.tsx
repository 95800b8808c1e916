import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { meQuery, publicQuery } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

/** Around every page that needs no sign-in. */
export function PublicLayout() {
  const t = useTexts(shellTexts)
  const { data: me } = useQuery(meQuery)
  const { data: about } = useQuery(publicQuery)
  return (
    <div className={classes.public}>
      <header className={classes.publicHeader}>
        <Brand />
        <div className={classes.headerEnd}>
          <LanguageSwitch />
          {me ? <Link to="/inbox">{t('inbox')}</Link> : null}
          {me || about?.setupNeeded !== false ? null : <Link to="/sign-in">{t('signIn')}</Link>}
        </div>
      </header>
      {about?.demo ? <p className={classes.notice}>{t('demo')}</p> : null}
      <main id="content" tabIndex={-1} className={classes.publicMain}>
        <Outlet />
      </main>
      <footer className={classes.footer} aria-label={t('footer')}>
        <nav className={classes.footerLinks} aria-label={t('footer')}>
          <a href="/check">{t('check')}</a>
          <Link to="/slipped">{t('slipped')}</Link>
          <Link to="/instruction">{t('instruction')}</Link>
          <Link to="/promises">{t('promises')}</Link>
        </nav>
        <SchemeSwitch />
      </footer>
    </div>
  )
}
