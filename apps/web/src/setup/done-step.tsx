import type { SourceRecord } from '@troje/server/api-types'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Tile } from '../shell/tile.tsx'
import classes from './setup.module.css'
import { setupTexts } from './texts.ts'

export function DoneStep() {
  const t = useTexts(setupTexts)
  const { data: sources } = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => api.get<SourceRecord[]>('/api/sources', { signal }),
  })
  const isSilent = sources?.length === 0
  return (
    <div className={classes.done}>
      <div className={classes.doneTile}>
        <Tile drawing="horse" />
      </div>
      <div className={classes.onward}>
        {isSilent ? <p className={classes.count}>{t('noSource')}</p> : null}
        <ul className={classes.links}>
          {isSilent ? (
            <li>
              <Link to="/setup" search={{ step: 'sources' }}>
                {t('toSources')}
              </Link>
            </li>
          ) : null}
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
    </div>
  )
}
