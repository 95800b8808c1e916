import { Outlet } from '@tanstack/react-router'
import { useTexts } from '../i18n/use-texts.ts'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

export function Root() {
  const t = useTexts(shellTexts)
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Outlet />
    </>
  )
}
