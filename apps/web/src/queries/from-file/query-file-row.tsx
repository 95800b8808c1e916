import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DialectName } from '@troje/match'
import type { Issue } from '@troje/post'
import type { QueryFile, QueryRecord } from '@troje/server/api-types'
import { useMemo } from 'react'
import { api } from '../../api/client.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { hasError, mergeIssues, quoteOf } from '../merge-issues.ts'
import { queriesQuery, queryCheckQuery } from '../queries-data.ts'
import { Refusal } from '../refusal.tsx'
import { convertWritten } from './convert-written.ts'
import { fileTexts } from './file-texts.ts'
import classes from './queries-from-file.module.css'

export interface QueryFileRowProps {
  readonly written: QueryFile['queries'][number]
  readonly tool: DialectName
  readonly purpose: QueryRecord['purpose']
}

/** One query of the file: in Troje's form, with what was lost and what the promise says of it (P2), and saved as any other. */
export function QueryFileRow({ written, tool, purpose }: QueryFileRowProps) {
  const t = useTexts(fileTexts)
  const client = useQueryClient()
  const name = written.name || t('unnamed', { line: written.line })
  const { text, issues, isRead } = useMemo(() => convertWritten(tool, written.text), [tool, written.text])
  const check = useQuery({ ...queryCheckQuery({ text, queryId: null }), enabled: isRead })
  const found = check.data ? mergeIssues([], check.data.issues) : []
  const save = useMutation({
    mutationFn: () => api.post<QueryRecord>('/api/queries', { name, text, purpose }),
    onSuccess: () => client.invalidateQueries({ queryKey: queriesQuery.queryKey }),
  })
  const isFine = isRead && check.data !== undefined && issues.length === 0 && found.length === 0
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <h3 className={classes.name}>{name}</h3>
        <code className={classes.code}>{text}</code>
        {text === written.text ? null : (
          <details>
            <summary>{t('original')}</summary>
            <code className={classes.code}>{written.text}</code>
          </details>
        )}
        {isRead && check.isPending ? <p className={classes.quiet}>{t('checking')}</p> : null}
        {isFine ? <p className={classes.quiet}>{t('fine')}</p> : null}
        <Issues text={written.text} issues={issues} />
        <Issues text={text} issues={found} />
        {save.error ? <Refusal error={save.error} /> : null}
      </div>
      {save.data ? (
        <output>
          {t('saved')}.{' '}
          <Link to="/queries" search={{ edit: save.data.id } as never}>
            {t('open', { name })}
          </Link>
        </output>
      ) : (
        <Button
          variant="default"
          aria-label={t('saveNamed', { name })}
          disabled={!isRead || !check.data || hasError(found)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('save')}
        </Button>
      )}
    </li>
  )
}

function Issues({ text, issues }: { text: string; issues: readonly Issue[] }) {
  const t = useTexts(fileTexts)
  const { pick } = useLanguage()
  if (issues.length === 0) return null
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => {
        const quote = quoteOf(text, issue)
        return (
          <li key={`${issue.code} ${issue.start} ${issue.end}`}>
            <strong>{t(issue.severity === 'error' ? 'error' : 'warning')}</strong>
            {quote === '' || quote === text.trim() ? null : (
              <>
                {' '}
                <code>{quote}</code>
              </>
            )}
            {': '}
            {pick(issue.message)} {issue.hint ? pick(issue.hint) : null}
          </li>
        )
      })}
    </ul>
  )
}
