import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ConnectionTestResult, CreatedSource, SourceInput, SourceKindRecord } from '@troje/server/api-types'
import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { queriesQuery, sourcesQuery } from '../inbox/inbox-data.ts'
import { FormNote } from '../shell/form-note.tsx'
import { ConnectionResult } from './connection-result.tsx'
import { sourceFormTexts } from './form-texts.ts'
import { newSourceTexts } from './new-source-texts.ts'
import { SettingFields } from './setting-fields.tsx'
import type { SourceDraft } from './source-draft.ts'
import { toSecrets, toSettings } from './source-draft.ts'
import { useSourceForm } from './use-source-form.ts'
import classes from './source-form.module.css'

export interface AddSourceProps {
  readonly kind: SourceKindRecord
  /** `isProven`: the connection worked when it was tried. */
  readonly onAdded: (source: CreatedSource, isProven: boolean) => void
}

/** The form of a new source: the connection is tried first, and what came of it is said in plain words. */
export function AddSource({ kind, onAdded }: AddSourceProps) {
  const t = useTexts(newSourceTexts)
  const words = useTexts(sourceFormTexts)
  const client = useQueryClient()
  const element = useRef<HTMLFormElement>(null)
  const form = useSourceForm(kind.fields, null, element)
  const [tried, setTried] = useState<SourceDraft | null>(null)
  const test = useMutation({
    mutationFn: (source: SourceInput) => api.post<ConnectionTestResult>('/api/sources/test', source),
    onMutate: () => form.refuse(null),
    onError: (error) => form.refuse(error),
  })
  const add = useMutation({
    mutationFn: (source: SourceInput) => api.post<CreatedSource>('/api/sources', source),
    onMutate: () => form.refuse(null),
    onError: (error) => form.refuse(error),
    onSuccess: async (created) => {
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      if (created.createdQuery) await client.invalidateQueries({ queryKey: queriesQuery.queryKey })
      onAdded(created, result?.ok === true)
    },
  })
  // What came of a try counts only for what was tried; a name changes nothing.
  const isTried = tried !== null && tried.settings === form.draft.settings && tried.secrets === form.draft.secrets
  const result = isTried ? test.data : undefined
  const input = toInput(kind, form.draft)
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (result?.ok) return add.mutate(input)
        setTried(form.draft)
        test.mutate(input)
      }}
    >
      <SettingFields fields={kind.fields} form={form} kept={[]} />
      <TextInput
        label={words('name')}
        description={words('nameHint')}
        maxLength={100}
        autoComplete="off"
        value={form.draft.name}
        error={form.errors['name']}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      {kind.hasPushAddress ? <p className={classes.hint}>{t('pushLater')}</p> : null}
      <ConnectionResult result={result} isPending={test.isPending} before={t('testFirst')} />
      {form.refusal ? <FormNote {...form.refusal} /> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={test.isPending || add.isPending}>
          {result?.ok ? t('addIt') : words('test')}
        </Button>
        {result && !result.ok ? (
          <Button type="button" variant="default" loading={add.isPending} onClick={() => add.mutate(input)}>
            {t('addAnyway')}
          </Button>
        ) : null}
        <Button component={Link} to="/sources" variant="subtle">
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function toInput({ kind, fields }: SourceKindRecord, draft: SourceDraft): SourceInput {
  const name = draft.name.trim()
  const typed = Object.entries(toSecrets(draft)).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
  return {
    kind,
    ...(name === '' ? {} : { name }),
    settings: toSettings(fields, draft),
    secrets: Object.fromEntries(typed) as Record<string, string>, // pairs of texts
  }
}
