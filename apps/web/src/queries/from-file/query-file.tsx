import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { dialectNames, dialectTool, type DialectName } from '@troje/match'
import type { QueryFile as QueryFileAnswer, QueryRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { FormNote } from '../../shell/form-note.tsx'
import { Loading } from '../../shell/states.tsx'
import { PurposeChoice } from '../purpose-choice.tsx'
import { fileTexts } from './file-texts.ts'
import { QueryFileRow } from './query-file-row.tsx'
import classes from './queries-from-file.module.css'

/** Each row asks the server what it thinks of its query: so many at a time. */
const step = 25

/** The saved queries of another tool's file, each with what could not come along; saved one by one, by a person. */
export function QueryFile() {
  const t = useTexts(fileTexts)
  const { pick } = useLanguage()
  const [tool, setTool] = useState<DialectName>('spotler')
  const [purpose, setPurpose] = useState<QueryRecord['purpose']>('customer-service')
  const [most, setMost] = useState(step)
  const read = useMutation({
    mutationFn: (file: File) => api.upload<QueryFileAnswer>('/api/imports/queries', toBytes(file)),
    onMutate: () => setMost(step),
  })
  const queries = read.data?.queries ?? []
  return (
    <div className={classes.panel}>
      <p>{t('lead')}</p>
      <div className={classes.choose}>
        <NativeSelect
          label={t('tool')}
          value={tool}
          data={dialectNames.map((name) => ({ value: name, label: dialectTool(name) }))}
          onChange={(event) => setTool(dialectNames.find((name) => name === event.currentTarget.value) ?? tool)}
        />
        <label className={classes.file}>
          {t('file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) read.mutate(file)
            }}
          />
        </label>
      </div>
      <PurposeChoice value={purpose} onChange={setPurpose} />
      {read.isPending ? <Loading label={t('reading')} /> : null}
      {read.error ? <FormNote error={read.error} /> : null}
      {read.data ? (
        <div aria-live="polite">
          {queries.length > 0 ? <h2 className={classes.found}>{t('found', { count: queries.length })}</h2> : null}
          <ul className={classes.issues}>
            {read.data.issues.map((issue) => (
              <li key={`${issue.line ?? ''} ${issue.code}`}>
                {issue.line === undefined ? null : `${t('line', { line: issue.line })}: `}
                {pick(issue.message)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ul className={classes.list}>
        {queries.slice(0, most).map((written) => (
          <QueryFileRow key={`${read.submittedAt} ${written.line} ${written.name}`} {...{ written, tool, purpose }} />
        ))}
      </ul>
      {queries.length > most ? (
        <button type="button" className={classes.word} onClick={() => setMost(most + step)}>
          {t('more')}
        </button>
      ) : null}
    </div>
  )
}

/** The name and the kind that the system gives it are of no use. */
function toBytes(file: File): Blob {
  return file.slice(0, file.size, 'application/octet-stream')
}
