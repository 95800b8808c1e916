import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Organisation } from '@troje/server/api-types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { organisationQuery, saveOrganisation } from '../api/organisation.ts'
import { ApiProblem } from '../api/problem.ts'
import { policyQuery } from '../api/policy.ts'
import { publicQuery } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import classes from '../shell/form.module.css'
import { toLines } from './lines.ts'
import { settingsTexts } from './texts.ts'

const lists = ['aliases', 'domains', 'accounts', 'subjects', 'peers'] as const

export interface OrganisationFormProps {
  readonly organisation: Organisation
  readonly submitLabel: string
  readonly onSaved: (organisation: Organisation) => void
}

/** What is the organisation's own. Lists are written one a line: they can be pasted, and every keyboard can do it. */
export function OrganisationForm({ organisation, submitLabel, onSaved }: OrganisationFormProps) {
  const t = useTexts(settingsTexts)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: saveOrganisation,
    onSuccess: async (saved) => {
      client.setQueryData(organisationQuery.queryKey, saved)
      await Promise.all([publicQuery, policyQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })))
      onSaved(saved)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(readOrganisation(event.currentTarget))
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('name')}
        name="name"
        defaultValue={organisation.name}
        autoComplete="organization"
        required
        withAsterisk={false}
        maxLength={200}
      />
      {lists.map((list) => (
        <Textarea
          key={list}
          label={t(list)}
          description={t(`${list}Hint`)}
          name={list}
          defaultValue={organisation[list].join('\n')}
          rows={Math.max(2, organisation[list].length + 1)}
          spellCheck={false}
        />
      ))}
      <NativeSelect
        label={t('language')}
        name="language"
        defaultValue={organisation.language}
        data={[
          { value: 'nl', label: t('nl') },
          { value: 'en', label: t('en') },
        ]}
      />
      <NativeSelect
        label={t('timeZone')}
        name="timeZone"
        defaultValue={organisation.timeZone}
        data={timeZones(organisation.timeZone)}
      />
      {save.error ? <FormNote error={save.error} /> : null}
      {save.error instanceof ApiProblem && save.error.issues.some(({ path }) => path.startsWith('queries.')) ? (
        <p>{t('queriesInTheWay', { names: save.error.issues.map(({ message }) => message).join(', ') })}</p>
      ) : null}
      <Button type="submit" loading={save.isPending}>
        {submitLabel}
      </Button>
    </form>
  )
}

function readOrganisation(form: HTMLFormElement): Organisation {
  const list = (name: (typeof lists)[number]) => toLines(formText(form, name))
  return {
    name: formText(form, 'name').trim(),
    aliases: list('aliases'),
    domains: list('domains'),
    accounts: list('accounts'),
    subjects: list('subjects'),
    peers: list('peers'),
    language: formText(form, 'language') === 'en' ? 'en' : 'nl',
    timeZone: formText(form, 'timeZone'),
  }
}

/** The browser's list; a zone that it does not know stays choosable. */
function timeZones(current: string): string[] {
  return [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].sort()
}
