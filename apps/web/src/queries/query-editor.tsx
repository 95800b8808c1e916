import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { parseQuery } from '@troje/match'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryInput, QueryRecord } from '@troje/server/api-types'
import { useMemo, useState } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { hasError, mergeIssues } from './merge-issues.ts'
import { PurposeChoice } from './purpose-choice.tsx'
import { queriesQuery, queryCheckQuery } from './queries-data.ts'
import { QueryField } from './query-field.tsx'
import { QueryHistory } from './query-history.tsx'
import { QueryPreview } from './query-preview.tsx'
import { RemoveQuery } from './remove-query.tsx'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

export interface QueryEditorProps {
  /** The query that is changed, or null for a new one. */
  readonly query: QueryRecord | null
  readonly onDone: () => void
}

/** Writes a query: checked while it is typed (here for the language, at the server for the promise), tried as it stands. */
export function QueryEditor({ query, onDone }: QueryEditorProps) {
  const t = useTexts(queriesTexts)
  const client = useQueryClient()
  const [input, setInput] = useState<Required<QueryInput>>(() => ({
    name: query?.name ?? '',
    text: query?.text ?? '',
    purpose: query?.purpose ?? 'customer-service',
    enabled: query?.enabled ?? true,
  }))
  const { issues, state, settled } = useChecked(input.text)
  const save = useMutation({
    mutationFn: () =>
      query ? api.put<QueryRecord>(`/api/queries/${query.id}`, input) : api.post<QueryRecord>('/api/queries', input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queriesQuery.queryKey })
      onDone()
    },
  })
  const isBroken = hasError(issues)
  const isTaken = save.error instanceof ApiProblem && save.error.code === 'name-taken'
  return (
    <div className={classes.editor}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          required
          withAsterisk={false}
          maxLength={100}
          value={input.name}
          onChange={(event) => setInput({ ...input, name: event.currentTarget.value })}
        />
        <QueryField
          value={input.text}
          issues={issues}
          state={state}
          onChange={(text) => setInput({ ...input, text })}
        />
        <PurposeChoice value={input.purpose} onChange={(purpose) => setInput({ ...input, purpose })} />
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={input.enabled}
            onChange={(event) => setInput({ ...input, enabled: event.currentTarget.checked })}
          />
          {t('enabled')}
        </label>
        <aside className={classes.promise}>
          <strong>{t('personTitle')}.</strong> {t('personText')}
        </aside>
        {save.error ? <FormNote error={save.error} {...(isTaken ? { message: t('nameTaken') } : {})} /> : null}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={isBroken || input.text.trim() === '' || input.name.trim() === ''}
          >
            {t('save')}
          </Button>
          <Button type="button" variant="subtle" onClick={onDone}>
            {t('cancel')}
          </Button>
          {query ? <RemoveQuery query={query} onRemoved={onDone} /> : null}
        </div>
        {query ? <QueryHistory id={query.id} onRestore={(text) => setInput({ ...input, text })} /> : null}
      </form>
      <QueryPreview text={settled} isBroken={isBroken} />
    </div>
  )
}

/** The language's issues at once, the server's a moment after the typing pauses. */
function useChecked(text: string) {
  const own = useMemo(() => [...parseQuery(text).issues], [text])
  const [settled] = useDebouncedValue(text, 350)
  const isEmpty = text.trim() === ''
  const check = useQuery({ ...queryCheckQuery(settled), enabled: settled.trim() !== '' })
  const answered = settled === text ? check.data : undefined
  const issues = useMemo(() => (isEmpty ? [] : mergeIssues(own, answered?.issues ?? [])), [isEmpty, own, answered])
  const state = isEmpty ? 'empty' : answered?.ok ? 'fine' : check.error && settled === text ? 'unknown' : 'checking'
  return { issues, state, settled } as const
}
