import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ColumnMapping, ImportRecord } from '@troje/server/api-types'
import { useCallback, useState } from 'react'
import { useServerEvent } from '../api/event-stream-context.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { queriesQuery } from '../inbox/inbox-data.ts'
import { FormNote } from '../shell/form-note.tsx'
import { Page } from '../shell/page.tsx'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { FileDrop } from './file-drop.tsx'
import { Preview } from './import-preview.tsx'
import { ImportRecordView } from './import-record.tsx'
import { importsQuery, previewFile, sendContent, startImport } from './imports-data.ts'
import { importsTexts } from './texts.ts'
import classes from './imports.module.css'

/** Brings a file's posts in: choose, look, correct, read. Progress comes from the server while it reads. */
export function ImportPage() {
  const t = useTexts(importsTexts)
  const { data: queries } = useQuery(queriesQuery)
  const imports = useImports()
  const [file, setFile] = useState<File | null>(null)
  const preview = useQuery({
    queryKey: ['import-preview', file?.name, file?.size, file?.lastModified],
    enabled: file !== null,
    staleTime: Infinity,
    queryFn: ({ signal }) => (file ? previewFile(file, signal) : Promise.reject(new TypeError('no file was chosen'))),
  })
  const start = useMutation({
    mutationFn: async ({ chosen, mapping }: { chosen: File; mapping: ColumnMapping | null }) => {
      const record = await startImport(chosen)
      imports.put(record)
      setFile(null)
      imports.put(await sendContent(record.id, chosen, mapping))
    },
    onSettled: () => imports.refresh(),
  })
  const hasQueries = (queries?.length ?? 1) > 0
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.page}>
        {hasQueries ? null : <NoQuery />}
        {file === null ? <FileDrop onFile={setFile} /> : null}
        {start.error ? <FormNote error={start.error} /> : null}
        {start.isPending && file === null ? <p className={classes.quiet}>{t('leave')}</p> : null}
        {file && preview.isPending ? <Loading label={t('looking')} /> : null}
        {file && preview.error ? (
          <>
            <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
            <button type="button" className={classes.word} onClick={() => setFile(null)}>
              {t('other')}
            </button>
          </>
        ) : null}
        {file && preview.data ? (
          <Preview
            key={`${file.name} ${file.lastModified}`}
            file={file}
            preview={preview.data}
            hasQueries={hasQueries}
            isStarting={start.isPending}
            onStart={(mapping) => start.mutate({ chosen: file, mapping })}
            onOther={() => setFile(null)}
          />
        ) : null}
        <section className={classes.history} aria-labelledby="imports-history">
          <h2 id="imports-history">{t('history')}</h2>
          {imports.error ? <ErrorNote error={imports.error} onRetry={imports.refresh} /> : null}
          {imports.list?.length === 0 ? <p className={classes.quiet}>{t('historyNone')}</p> : null}
          <ul className={classes.records}>
            {imports.list?.map((record) => (
              <ImportRecordView key={record.id} record={record} />
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

function NoQuery() {
  const t = useTexts(importsTexts)
  return (
    <aside className={classes.warning}>
      <strong>{t('noQueryTitle')}</strong>
      <p>{t('noQuery')}</p>
      <Link to="/queries" search={{ edit: 'new' } as never}>
        {t('toQueries')}
      </Link>
    </aside>
  )
}

/** The imports, the latest first; each event of the server replaces the one it is about. */
function useImports() {
  const client = useQueryClient()
  const { data, error } = useQuery(importsQuery)
  const put = useCallback(
    (record: ImportRecord): void => {
      client.setQueryData(importsQuery.queryKey, (list: ImportRecord[] | undefined) =>
        list?.some(({ id }) => id === record.id)
          ? list.map((known) => (known.id === record.id ? newer(known, record) : known))
          : [record, ...(list ?? [])],
      )
    },
    [client],
  )
  useServerEvent('import', put)
  const refresh = (): void => void client.invalidateQueries({ queryKey: importsQuery.queryKey })
  const list = data?.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return { list, error, put, refresh }
}

/** An event that was late never turns back an import that has ended. */
function newer(known: ImportRecord, told: ImportRecord): ImportRecord {
  return known.state !== 'running' && told.state === 'running' ? known : told
}
