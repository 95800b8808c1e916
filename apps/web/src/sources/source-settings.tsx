import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConnectionTestResult, SourceKindRecord, SourcePatch, SourceRecord } from '@troje/server/api-types'
import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { FormNote } from '../shell/form-note.tsx'
import { ConnectionResult } from './connection-result.tsx'
import { sourceFormTexts } from './form-texts.ts'
import { SettingFields } from './setting-fields.tsx'
import type { SourceDraft } from './source-draft.ts'
import { toSecrets, toSettings } from './source-draft.ts'
import { sourceTexts } from './source-texts.ts'
import { sourceQuery } from './sources-data.ts'
import { useSourceForm } from './use-source-form.ts'
import classes from './source-form.module.css'

export interface SourceSettingsProps {
  readonly source: SourceRecord
  readonly kind: SourceKindRecord
}

/** What was filled in for a source, to change and to try. Secrets are told to be there, and not what they are. */
export function SourceSettings({ source, kind }: SourceSettingsProps) {
  const t = useTexts(sourceTexts)
  const words = useTexts(sourceFormTexts)
  const client = useQueryClient()
  const element = useRef<HTMLFormElement>(null)
  const form = useSourceForm(kind.fields, source, element)
  const [tried, setTried] = useState<SourceDraft | null>(null)
  const change = { settings: toSettings(kind.fields, form.draft), secrets: toSecrets(form.draft) }
  const name = form.draft.name.trim()
  const test = useMutation({
    mutationFn: () => api.post<ConnectionTestResult>(`/api/sources/${source.id}/test`, change),
    onMutate: () => {
      setTried(form.draft)
      form.refuse(null)
    },
    onError: (error) => form.refuse(error),
  })
  const save = useMutation({
    mutationFn: (patch: SourcePatch) => api.put<SourceRecord>(`/api/sources/${source.id}`, patch),
    onMutate: () => form.refuse(null),
    onError: (error) => form.refuse(error),
    onSuccess: async (saved) => {
      client.setQueryData(sourceQuery(source.id).queryKey, saved)
      form.reset(saved)
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
    },
  })
  const isTried = tried !== null && tried.settings === form.draft.settings && tried.secrets === form.draft.secrets
  const isUntouched = save.data !== undefined && !save.isPending && form.isUntouched
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ ...change, ...(name === '' ? {} : { name }) })
      }}
    >
      <TextInput
        label={words('name')}
        maxLength={100}
        autoComplete="off"
        value={form.draft.name}
        error={form.errors['name']}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <SettingFields fields={kind.fields} form={form} kept={source.secretsSet} />
      <ConnectionResult result={isTried ? test.data : undefined} isPending={test.isPending} />
      {form.refusal ? <FormNote {...form.refusal} /> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button type="button" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {words('test')}
        </Button>
        <output className={classes.said}>{isUntouched ? t('saved') : null}</output>
      </div>
    </form>
  )
}
