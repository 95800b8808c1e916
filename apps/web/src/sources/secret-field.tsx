import { TextInput } from '@mantine/core'
import type { SettingFieldRecord } from '@troje/server/api-types'
import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FieldLabel } from './field-label.tsx'
import { sourceFormTexts } from './form-texts.ts'
import classes from './source-form.module.css'

export interface SecretFieldProps {
  readonly field: SettingFieldRecord
  /** Whether the server keeps one. What it is, is never sent back. */
  readonly isKept: boolean
  /** What was typed; null takes away the one that is kept, undefined leaves it. */
  readonly value: string | null | undefined
  readonly error: string | undefined
  readonly onChange: (value: string | null | undefined) => void
}

export function SecretField(props: SecretFieldProps) {
  const { field, isKept, value, onChange } = props
  const { pick } = useLanguage()
  const t = useTexts(sourceFormTexts)
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  if (!isKept) return <SecretInput {...props} value={value ?? ''} takesFocus={false} />
  const isTyping = typeof value === 'string'
  const turnTo = (next: string | null | undefined): void => {
    onChange(next)
    // The other button goes; this one stays.
    if (next !== '') first.current?.focus()
  }
  return (
    <div className={classes.secret}>
      {isTyping ? (
        <SecretInput {...props} value={value} takesFocus />
      ) : (
        <p id={id} className={classes.keptSecret}>
          <strong>{pick(field.label)}</strong>
          <span className={classes.hint}>{value === null ? t('takenAway') : t('kept')}</span>
          {props.error ? <span className={classes.fieldError}>{props.error}</span> : null}
        </p>
      )}
      <div className={classes.words}>
        <button
          ref={first}
          type="button"
          className={classes.word}
          aria-describedby={isTyping ? undefined : id}
          data-refused={!isTyping && props.error ? true : undefined}
          onClick={() => turnTo(value === undefined ? '' : undefined)}
        >
          {value === undefined ? t('change') : t('leave')}
          <span className="visually-hidden"> {pick(field.label)}</span>
        </button>
        {value === undefined && !field.isRequired ? (
          <button type="button" className={classes.word} onClick={() => turnTo(null)}>
            {t('takeAway')}
            <span className="visually-hidden"> {pick(field.label)}</span>
          </button>
        ) : null}
      </div>
    </div>
  )
}

interface SecretInputProps extends SecretFieldProps {
  readonly value: string
  readonly takesFocus: boolean
}

function SecretInput({ field, value, error, onChange, takesFocus }: SecretInputProps) {
  const t = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  return (
    <TextInput
      ref={input}
      type={isShown ? 'text' : 'password'}
      label={<FieldLabel field={field} />}
      description={`${field.hint ? `${pick(field.hint)} ` : ''}${t('secretNote')}`}
      error={error}
      value={value}
      aria-required={field.isRequired}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionWidth="6rem"
      rightSection={
        <button type="button" className={classes.show} onClick={() => setIsShown(!isShown)}>
          {isShown ? t('hide') : t('show')}
          <span className="visually-hidden"> {pick(field.label)}</span>
        </button>
      }
    />
  )
}
