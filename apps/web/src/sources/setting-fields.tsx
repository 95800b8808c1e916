import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { SettingFieldRecord } from '@troje/server/api-types'
import { useId } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FieldLabel } from './field-label.tsx'
import { sourceFormTexts } from './form-texts.ts'
import { SecretField } from './secret-field.tsx'
import { pathOf } from './source-draft.ts'
import type { SourceForm } from './use-source-form.ts'
import classes from './source-form.module.css'

export interface SettingFieldsProps {
  readonly fields: readonly SettingFieldRecord[]
  readonly form: SourceForm
  /** Keys of the secrets that are kept already. */
  readonly kept: readonly string[]
}

/** The fields that a kind of source asks for, in its own order and words. */
export function SettingFields({ fields, form, kept }: SettingFieldsProps) {
  return fields.map((field) =>
    field.kind === 'secret' ? (
      <SecretField
        key={field.key}
        field={field}
        isKept={kept.includes(field.key)}
        value={form.draft.secrets[field.key]}
        error={form.errors[pathOf(field)]}
        onChange={(value) => form.setSecret(field, value)}
      />
    ) : (
      <SettingInput
        key={field.key}
        field={field}
        value={form.draft.settings[field.key] ?? ''}
        error={form.errors[pathOf(field)]}
        onChange={(value) => form.setSetting(field, value)}
      />
    ),
  )
}

interface SettingInputProps {
  readonly field: SettingFieldRecord
  readonly value: string | boolean
  readonly error: string | undefined
  readonly onChange: (value: string | boolean) => void
}

function SettingInput({ field, value, error, onChange }: SettingInputProps) {
  const t = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  if (typeof value === 'boolean') return <CheckField field={field} value={value} error={error} onChange={onChange} />
  const shared = {
    label: <FieldLabel field={field} />,
    description: field.hint ? pick(field.hint) : null,
    error,
    value,
    'aria-required': field.isRequired,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  switch (field.kind) {
    case 'choice': {
      const choices = field.choices.map((choice) => ({ value: String(choice.value), label: pick(choice.label) }))
      const isOpen = !choices.some((choice) => choice.value === value)
      return <NativeSelect {...shared} data={isOpen ? [{ value, label: value || t('choose') }, ...choices] : choices} />
    }
    case 'lines':
      return <Textarea {...shared} rows={4} autoComplete="off" spellCheck={false} />
    case 'address':
      return <TextInput {...shared} inputMode="url" autoComplete="off" autoCapitalize="none" spellCheck={false} />
    case 'number':
      return (
        <TextInput {...shared} classNames={{ wrapper: classes.short ?? '' }} inputMode="numeric" autoComplete="off" />
      )
    default:
      return <TextInput {...shared} autoComplete="off" autoCapitalize="none" spellCheck={false} />
  }
}

function CheckField({ field, value, error, onChange }: SettingInputProps & { readonly value: boolean }) {
  const { pick } = useLanguage()
  const id = useId()
  return (
    <div className={classes.check}>
      <input
        id={id}
        type="checkbox"
        checked={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{pick(field.label)}</label>
      <div id={`${id}-hint`}>
        {field.hint ? <p className={classes.hint}>{pick(field.hint)}</p> : null}
        {error ? <p className={classes.fieldError}>{error}</p> : null}
      </div>
    </div>
  )
}
