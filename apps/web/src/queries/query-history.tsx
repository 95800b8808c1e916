import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenLong } from '../inbox/when.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { queryHistoryQuery } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

/** Who changed the query, when, and what it said then. */
export function QueryHistory({ id, onRestore }: { id: string; onRestore: (text: string) => void }) {
  const t = useTexts(queriesTexts)
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history')}</summary>
      {open ? <Changes id={id} onRestore={onRestore} /> : null}
    </details>
  )
}

function Changes({ id, onRestore }: { id: string; onRestore: (text: string) => void }) {
  const t = useTexts(queriesTexts)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery({ ...queryHistoryQuery(id), staleTime: 0 })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.length === 0) return <p className={classes.quiet}>{t('historyNone')}</p>
  return (
    <ol className={classes.changes}>
      {data
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
        .map((change) => (
          <li key={change.at}>
            <p className={classes.quiet}>
              <time dateTime={change.at}>{whenLong(change.at, language)}</time>{' '}
              {t('historyBy', { name: change.byName ?? t('somebody') })} · {t(change.purpose)}
              {change.enabled ? null : ` · ${t('paused')}`}
            </p>
            <code className={classes.code}>{change.text}</code>
            <button type="button" className={classes.word} onClick={() => onRestore(change.text)}>
              {t('restore')}
            </button>
          </li>
        ))}
    </ol>
  )
}
