import { Button, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConnectionTestResult, SourceInput, SourceRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { FormNote } from '../shell/form-note.tsx'
import type { SourceDraft } from './source-input.ts'
import { emptyDraft, intervals, toSourceInput } from './source-input.ts'
import { sourcesTexts } from './texts.ts'
import classes from './sources.module.css'

/** Adds a source: the connection is tried first, and what came of it is said in plain words. */
export function SourceForm({ onDone }: { onDone: () => void }) {
  const t = useTexts(sourcesTexts)
  const client = useQueryClient()
  const [draft, setDraft] = useState(emptyDraft)
  const [tested, setTested] = useState<SourceInput | null>(null)
  const input = toSourceInput(draft)
  const test = useMutation({
    mutationFn: (source: SourceInput) => api.post<ConnectionTestResult>('/api/sources/test', source),
    onMutate: setTested,
  })
  const add = useMutation({
    mutationFn: (source: SourceInput) => api.post<SourceRecord>('/api/sources', source),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      onDone()
    },
  })
  // A result counts only for the address that was tried.
  const isTested = tested !== null && input !== null && tested.settings.url === input.settings.url
  const result = isTested ? test.data : undefined
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!input) return
        if (result?.ok) add.mutate(input)
        else test.mutate(input)
      }}
    >
      <KindChoice draft={draft} onChange={setDraft} />
      <Address draft={draft} onChange={setDraft} />
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        maxLength={100}
        value={draft.name}
        placeholder={input?.name ?? ''}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <TestResult result={result} error={isTested ? test.error : null} isPending={test.isPending} />
      {add.error ? <FormNote error={add.error} /> : null}
      <div className={classes.actions}>
        <Button type="submit" disabled={!input} loading={test.isPending || add.isPending}>
          {result?.ok ? t('addIt') : t('test')}
        </Button>
        {input && isTested && !test.isPending && !result?.ok ? (
          <Button type="button" variant="default" loading={add.isPending} onClick={() => add.mutate(input)}>
            {t('addAnyway')}
          </Button>
        ) : null}
        <Button type="button" variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface DraftProps {
  readonly draft: SourceDraft
  readonly onChange: (draft: SourceDraft) => void
}

function KindChoice({ draft, onChange }: DraftProps) {
  const t = useTexts(sourcesTexts)
  return (
    <fieldset className={classes.kinds}>
      <legend>{t('kind')}</legend>
      {(['feed', 'jetstream'] as const).map((kind) => (
        <label key={kind}>
          <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => onChange({ ...draft, kind })} />
          <strong>{t(kind)}</strong>
          <span className={classes.quiet}>{t(kind === 'feed' ? 'feedHint' : 'jetstreamHint')}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Address({ draft, onChange }: DraftProps) {
  const t = useTexts(sourcesTexts)
  if (draft.kind === 'jetstream') {
    return (
      <TextInput
        label={t('streamUrl')}
        description={t('streamUrlHint')}
        inputMode="url"
        required
        withAsterisk={false}
        value={draft.streamUrl}
        onChange={(event) => onChange({ ...draft, streamUrl: event.currentTarget.value })}
      />
    )
  }
  const labelOf = (minutes: number): string =>
    minutes === 60 ? t('hour') : minutes === 1440 ? t('day') : t('minutes', { count: minutes })
  return (
    <>
      <TextInput
        label={t('url')}
        description={t('urlHint')}
        inputMode="url"
        autoComplete="off"
        required
        withAsterisk={false}
        value={draft.url}
        onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
      />
      <Select
        label={t('interval')}
        data={intervals.map((minutes) => ({ value: String(minutes), label: labelOf(minutes) }))}
        allowDeselect={false}
        value={String(draft.intervalMinutes)}
        onChange={(minutes) => onChange({ ...draft, intervalMinutes: Number(minutes ?? 15) })}
      />
    </>
  )
}

interface TestResultProps {
  readonly result: ConnectionTestResult | undefined
  readonly error: Error | null
  readonly isPending: boolean
}

function TestResult({ result, error, isPending }: TestResultProps) {
  const t = useTexts(sourcesTexts)
  const { pick } = useLanguage()
  return (
    <div aria-live="polite">
      {isPending ? <p className={classes.quiet}>{t('testing')}</p> : null}
      {!isPending && result ? (
        <p className={classes.result} data-ok={result.ok}>
          {pick(result.message)}
        </p>
      ) : null}
      {!isPending && error ? <FormNote error={error} /> : null}
      {!isPending && !result && !error ? <p className={classes.quiet}>{t('testFirst')}</p> : null}
    </div>
  )
}
