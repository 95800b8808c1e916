import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { parseQuery } from '@troje/match'
import type { QueryInput, QueryRecord } from '@troje/server/api-types'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { organisationQuery } from '../api/organisation.ts'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { IssueList } from '../queries/issue-list.tsx'
import { purposes } from '../queries/purpose-choice.tsx'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import form from '../shell/form.module.css'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { SampleTrial } from './sample-trial.tsx'
import classes from './setup.module.css'
import { suggestQuery } from './suggest-query.ts'
import { setupTexts } from './texts.ts'

export function QueryStep({ onDone }: { onDone: () => void }) {
  const { data: organisation, error, refetch } = useQuery(organisationQuery)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!organisation) return <Loading />
  return <QueryForm suggestion={suggestQuery(organisation)} onDone={onDone} />
}

function QueryForm({ suggestion, onDone }: { suggestion: string; onDone: () => void }) {
  const t = useTexts(setupTexts)
  const client = useQueryClient()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(suggestion)
  const read = useDeferredValue(text)
  const parsed = useMemo(() => parseQuery(read), [read])
  const save = useMutation({
    mutationFn: (input: QueryInput) => api.post<QueryRecord>('/api/queries', input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['queries'] })
      onDone()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const purpose = purposes.find((known) => known === formText(event.currentTarget, 'purpose')) ?? 'customer-service'
    save.mutate({ name: formText(event.currentTarget, 'name').trim(), text: text.trim(), purpose })
  }
  const refused = save.error instanceof ApiProblem ? save.error.queryIssues : []
  return (
    <div className={classes.split}>
      <form className={form.form} onSubmit={submit}>
        <Textarea
          classNames={{ input: classes.query ?? '' }}
          label={t('queryText')}
          description={t('queryTextHint')}
          ref={field}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            save.reset()
          }}
          rows={5}
          required
          withAsterisk={false}
          spellCheck={false}
        />
        <div aria-live="polite">
          {read.trim() === '' ? null : (
            <IssueList
              text={read}
              issues={refused.length > 0 ? refused : parsed.issues}
              onMend={({ start, end, text: written }) => setText(read.slice(0, start) + written + read.slice(end))}
              onGoTo={({ start, end }) => {
                field.current?.focus()
                field.current?.setSelectionRange(start, end)
              }}
            />
          )}
        </div>
        <TextInput
          label={t('queryName')}
          name="name"
          defaultValue={t('queryNameDefault')}
          required
          withAsterisk={false}
          maxLength={100}
        />
        <NativeSelect
          label={t('purpose')}
          name="purpose"
          data={purposes.map((purpose) => ({ value: purpose, label: t(purpose) }))}
        />
        {save.error && refused.length === 0 ? <FormNote error={save.error} /> : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('saveQuery')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('skip')}
          </Button>
        </div>
      </form>
      <SampleTrial query={parsed} />
    </div>
  )
}
