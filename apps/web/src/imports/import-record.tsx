import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportRecord } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenLong } from '../inbox/when.ts'
import { FormNote } from '../shell/form-note.tsx'
import { cancelImport, importsQuery } from './imports-data.ts'
import { IssueList } from './issue-list.tsx'
import { fractionDone } from './map-row.ts'
import { importsTexts } from './texts.ts'
import classes from './imports.module.css'

/** One import, running or past: how far, how many, and what could not be read. */
export function ImportRecordView({ record }: { record: ImportRecord }) {
  const t = useTexts(importsTexts)
  const { language, pick } = useLanguage()
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => cancelImport(record.id),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
  const isRunning = record.state === 'running'
  return (
    <li className={classes.record}>
      <div className={classes.recordHead}>
        <h3 className={classes.fileName}>{record.fileName}</h3>
        <span className={classes.state} data-state={record.state}>
          {t(record.state)}
        </span>
        <time className={classes.quiet} dateTime={record.startedAt}>
          {whenLong(record.startedAt, language)}
        </time>
      </div>
      {isRunning ? <Progress record={record} /> : null}
      <Counts record={record} />
      {record.error ? <p className={classes.error}>{pick(record.error)}</p> : null}
      {record.state === 'cancelled' ? <p className={classes.quiet}>{t('stopped')}</p> : null}
      <Outcome record={record} />
      {isRunning ? (
        <button type="button" className={classes.word} disabled={stop.isPending} onClick={() => stop.mutate()}>
          {t('stop')}
          <span className="visually-hidden"> {record.fileName}</span>
        </button>
      ) : null}
      {stop.error ? <FormNote error={stop.error} /> : null}
      {record.issueCount > 0 ? (
        <details className={classes.details}>
          <summary>{t('issues', { count: record.issueCount })}</summary>
          {record.issueCount > record.issues.length ? (
            <p className={classes.quiet}>{t('issuesMore', { count: record.issues.length })}</p>
          ) : null}
          <IssueList issues={record.issues} />
        </details>
      ) : null}
    </li>
  )
}

function Progress({ record }: { record: ImportRecord }) {
  const t = useTexts(importsTexts)
  const fraction = fractionDone(record)
  return (
    <progress
      className={classes.progress}
      aria-label={t('progress', { name: record.fileName })}
      max={1}
      {...(fraction === null ? {} : { value: fraction })}
    />
  )
}

function Counts({ record }: { record: ImportRecord }) {
  const t = useTexts(importsTexts)
  const { language } = useLanguage()
  return (
    <dl className={classes.counts}>
      {(['read', 'matched', 'added'] as const).map((what) => (
        <div key={what}>
          <dd>{record[what].toLocaleString(language)}</dd>
          <dt>{t(what)}</dt>
        </div>
      ))}
    </dl>
  )
}

/** What to do next, or why nothing came of it. */
function Outcome({ record }: { record: ImportRecord }) {
  const t = useTexts(importsTexts)
  if (record.state !== 'done') return null
  if (record.added > 0) return <Link to="/inbox">{t('toInbox')}</Link>
  if (record.read === 0) return null
  return <p className={classes.quiet}>{record.matched > 0 ? t('nothingNew') : t('noneMatched')}</p>
}
