import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import type { SampleRead } from './desk/messages.ts'
import { SamplePosts } from './sample-posts.tsx'
import { tabsTexts } from './tabs-texts.ts'
import type { QueryDesk } from './use-desk.ts'
import queries from './queries.module.css'
import classes from './sample-tab.module.css'

/** A larger file is for the import, which reads while it streams. */
const largest = 20 * 1024 * 1024

/** What was put on the desk. Its text lives in this page and in the desk's own thread, and goes nowhere. */
export interface Sample {
  readonly text: string
  readonly fileName: string
  /** Tells one sample from the next, without naming what stands in it. */
  readonly number: number
}

export interface SampleTabProps {
  readonly desk: QueryDesk
  readonly sample: Sample | null
  readonly onSample: (sample: Sample | null) => void
}

/** Posts of the reader's own, pasted or from a file, held against the query in the browser alone. */
export function SampleTab({ desk, sample, onSample }: SampleTabProps) {
  const t = useTexts(tabsTexts)
  const put = (text: string, fileName: string): void => onSample({ text, fileName, number: (sample?.number ?? 0) + 1 })
  return (
    <div className={classes.sample}>
      <p className={classes.promise}>{t('sampleStays')}</p>
      {sample ? <Matched desk={desk} sample={sample} onAnother={() => onSample(null)} /> : <Put onPut={put} />}
    </div>
  )
}

function Put({ onPut }: { onPut: (text: string, fileName: string) => void }) {
  const t = useTexts(tabsTexts)
  const id = useId()
  const [text, setText] = useState('')
  const [isTooLarge, setTooLarge] = useState(false)
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setTooLarge(file.size > largest)
    if (file.size <= largest) onPut(await file.text(), file.name)
  }
  return (
    <div className={classes.put}>
      <label htmlFor={`${id}-text`} className={classes.label}>
        {t('sampleText')}
      </label>
      <textarea
        id={`${id}-text`}
        className={classes.text}
        rows={6}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className={queries.quiet}>
        {t('sampleHint')}
      </p>
      <div className={classes.ways}>
        <Button type="button" variant="default" disabled={text.trim() === ''} onClick={() => onPut(text, '')}>
          {t('sampleTry')}
        </Button>
        <label className={classes.file}>
          {t('sampleFile')}
          <input
            type="file"
            accept=".txt,.csv,.tsv,.ndjson,.jsonl,.json,text/plain,text/csv"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      {isTooLarge ? <p role="alert">{t('sampleTooLarge')}</p> : null}
    </div>
  )
}

function Matched({ desk, sample, onAnother }: { desk: QueryDesk; sample: Sample; onAnother: () => void }) {
  const t = useTexts(tabsTexts)
  const read = useQuery({
    queryKey: ['desk-sample', sample.number],
    queryFn: () =>
      desk.client.ask({
        ask: 'read',
        text: sample.text,
        fileName: sample.fileName,
        timeZone: desk.draft.timeZone,
      }),
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  const another = (
    <button type="button" className={queries.word} onClick={onAnother}>
      {t('sampleAnother')}
    </button>
  )
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <Loading label={t('sampleReading')} />
  if (read.data.posts === 0) {
    return (
      <>
        <p>{t('sampleNothing')}</p>
        <Unread read={read.data} />
        {another}
      </>
    )
  }
  return (
    <>
      <SamplePosts desk={desk} sampleNumber={sample.number} another={another} />
      <Unread read={read.data} />
    </>
  )
}

function Unread({ read }: { read: SampleRead }) {
  const t = useTexts(tabsTexts)
  const { pick } = useLanguage()
  return (
    <>
      {read.cut ? <p className={queries.quiet}>{t('sampleCut', { count: read.posts })}</p> : null}
      {read.issueCount > 0 ? (
        <details className={queries.history}>
          <summary>{t('sampleIssues', { count: read.issueCount })}</summary>
          <ul className={classes.issues}>
            {read.issues.map((issue) => (
              <li key={`${issue.line ?? ''} ${issue.code}`}>
                {issue.line === undefined ? null : `${t('line', { line: issue.line })}: `}
                {pick(issue.message)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
