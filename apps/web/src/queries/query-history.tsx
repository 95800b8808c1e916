import { useQuery } from '@tanstack/react-query'
import type { QueryChange } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenLong } from '../inbox/when.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { queryHistoryQuery } from './queries-data.ts'
import { tabsTexts } from './tabs-texts.ts'
import { TextDiff } from './text-diff.tsx'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

export interface QueryHistoryProps {
  /** Null for a query that is new. */
  readonly id: string | null
  /** What stands in the field now. */
  readonly text: string
  readonly onRestore: (change: QueryChange) => void
}

/** Who changed the query, when, and what of it. */
export function QueryHistory({ id, text, onRestore }: QueryHistoryProps) {
  const t = useTexts(tabsTexts)
  if (id === null) return <p className={classes.quiet}>{t('historyNone')}</p>
  return <Changes id={id} text={text} onRestore={onRestore} />
}

function Changes({ id, text, onRestore }: QueryHistoryProps & { id: string }) {
  const t = useTexts(tabsTexts)
  const { data, error, refetch } = useQuery(queryHistoryQuery(id))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.length === 0) return <p className={classes.quiet}>{t('historyNone')}</p>
  return (
    <ol className={classes.changes}>
      {data.map((change, index) => (
        <Change
          key={change.id}
          change={change}
          before={data[index + 1] ?? null}
          isNow={change.text === text}
          onRestore={() => onRestore(change)}
        />
      ))}
    </ol>
  )
}

interface ChangeProps {
  readonly change: QueryChange
  /** The version before it; null for the first. */
  readonly before: QueryChange | null
  readonly isNow: boolean
  readonly onRestore: () => void
}

function Change({ change, before, isNow, onRestore }: ChangeProps) {
  const t = useTexts(tabsTexts)
  const queries = useTexts(queriesTexts)
  const { language } = useLanguage()
  const isSame = before?.text === change.text
  const others = before === null ? [] : otherChanges(change, before)
  return (
    <li>
      <p>
        <strong>{t(change.kind, { name: change.byName ?? t('somebody') })}</strong>{' '}
        <time className={classes.quiet} dateTime={change.at}>
          {whenLong(change.at, language)}
        </time>
      </p>
      {others.map((other) => (
        <p key={other} className={classes.quiet}>
          {other === 'name'
            ? t('historyName', { name: change.name })
            : other === 'purpose'
              ? t('historyPurpose', { purpose: queries(change.purpose) })
              : t(change.enabled ? 'historyOn' : 'historyOff')}
        </p>
      ))}
      {isSame ? null : <TextDiff before={before?.text ?? change.text} after={change.text} />}
      {isNow ? (
        <p className={classes.quiet}>{t('historyNow')}</p>
      ) : (
        <button type="button" className={classes.word} onClick={onRestore}>
          {t('restore')}
        </button>
      )}
    </li>
  )
}

function otherChanges(change: QueryChange, before: QueryChange) {
  return (['name', 'purpose', 'enabled'] as const).filter((field) => change[field] !== before[field])
}
