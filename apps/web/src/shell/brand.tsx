import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { publicQuery } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Horse } from './horse.tsx'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

/** The mark, the name, and whose Troje this is. */
export function Brand() {
  const t = useTexts(shellTexts)
  const { data } = useQuery(publicQuery)
  return (
    <div className={classes.brand}>
      <Link to="/" className={classes.mark} aria-label={t('home')}>
        <Horse size={30} />
        <span>Troje</span>
      </Link>
      {data?.organisation ? <span className={classes.organisation}>{data.organisation}</span> : null}
    </div>
  )
}
