import { Button } from '@mantine/core'
import type { ColumnMapping, ImportPreview } from '@troje/server/api-types'
import { useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { IssueList } from './issue-list.tsx'
import { mapRow, mappingFields, withColumn } from './map-row.ts'
import { importsTexts } from './texts.ts'
import classes from './imports.module.css'

export interface PreviewProps {
  readonly file: File
  readonly preview: ImportPreview
  readonly hasQueries: boolean
  readonly isStarting: boolean
  readonly onStart: (mapping: ColumnMapping | null) => void
  readonly onOther: () => void
}

/** What Troje makes of the file, before anything is read: its kind, its columns, its first posts. */
export function Preview({ file, preview, hasQueries, isStarting, onStart, onOther }: PreviewProps) {
  const t = useTexts(importsTexts)
  const [mapping, setMapping] = useState(preview.mapping)
  return (
    <section className={classes.preview} aria-labelledby="import-file">
      <header>
        <h2 id="import-file" className={classes.fileName}>
          {file.name}
        </h2>
        <p className={classes.quiet}>
          {t(preview.format)}
          {preview.format === 'xlsx' ? null : ` · ${t('encoding', { encoding: preview.encoding })}`}
          {preview.sheet === null ? null : ` · ${t('sheet', { sheet: preview.sheet })}`}
          {preview.delimiter
            ? ` · ${t('delimiter', { delimiter: preview.delimiter === '\t' ? t('tab') : preview.delimiter })}`
            : null}
        </p>
      </header>
      {mapping ? <Mapping columns={preview.columns} mapping={mapping} onChange={setMapping} /> : null}
      <Sample sample={preview.sample} mapping={mapping} />
      {preview.issues.length > 0 ? (
        <div>
          <h3>{t('issuesBefore')}</h3>
          <IssueList issues={preview.issues} />
        </div>
      ) : null}
      <div className={classes.actions}>
        <Button loading={isStarting} variant={hasQueries ? 'filled' : 'default'} onClick={() => onStart(mapping)}>
          {hasQueries ? t('start') : t('startAnyway')}
        </Button>
        <Button variant="subtle" onClick={onOther}>
          {t('other')}
        </Button>
      </div>
    </section>
  )
}

interface MappingProps {
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

function Mapping({ columns, mapping, onChange }: MappingProps) {
  const t = useTexts(importsTexts)
  return (
    <fieldset className={classes.mapping}>
      <legend>{t('mappingTitle')}</legend>
      <p className={classes.quiet}>{t('mappingText')}</p>
      <div className={classes.fields}>
        {mappingFields.map((field) => (
          <label key={field}>
            {t(`field_${field}`)}
            <select
              value={mapping[field] ?? ''}
              onChange={(event) => onChange(withColumn(mapping, field, event.currentTarget.value || null))}
            >
              {field === 'text' ? null : <option value="">{t('none')}</option>}
              {columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {mapping.id === null ? <p className={classes.quiet}>{t('noId')}</p> : null}
    </fieldset>
  )
}

function Sample({ sample, mapping }: { sample: ImportPreview['sample']; mapping: ColumnMapping | null }) {
  const t = useTexts(importsTexts)
  return (
    <div>
      <h3>{t('sampleTitle')}</h3>
      {sample.length === 0 ? <p className={classes.quiet}>{t('sampleNone')}</p> : null}
      <ul className={classes.sample}>
        {sample.map((row, index) => {
          // A file without columns comes with the post's own fields.
          const post: Readonly<Record<string, string | undefined>> = mapping ? mapRow(row, mapping) : row
          const who = post['displayName'] ?? post['handle']
          return (
            // The rows of a preview never move.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <p className={classes.quiet}>
                {who ? <bdi>{who.slice(0, 80)}</bdi> : null}
                {who && post['createdAt'] ? ' · ' : null}
                {post['createdAt']}
              </p>
              {post['title'] ? <strong dir="auto">{post['title'].slice(0, 200)}</strong> : null}
              <p dir="auto">{post['text']?.slice(0, 400) ?? '–'}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
