import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/use-texts.ts'
import { Tile } from '../shell/tile.tsx'
import classes from './setup.module.css'
import { setupTexts } from './texts.ts'

export function DoneStep() {
  const t = useTexts(setupTexts)
  return (
    <div className={classes.done}>
      <div className={classes.doneTile}>
        <Tile drawing="horse" />
      </div>
      <ul className={classes.links}>
        <li>
          <Link to="/inbox">{t('toInbox')}</Link>
        </li>
        <li>
          <Link to="/import">{t('toImport')}</Link>
        </li>
        <li>
          <Link to="/settings">{t('toPeople')}</Link>
        </li>
      </ul>
    </div>
  )
}
