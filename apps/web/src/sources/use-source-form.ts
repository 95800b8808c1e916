import type { SettingFieldRecord, SourceRecord } from '@troje/server/api-types'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { sourceFormTexts } from './form-texts.ts'
import type { FieldErrors, SourceDraft } from './source-draft.ts'
import { pathOf, placeIssues, toDraft } from './source-draft.ts'

export interface SourceForm {
  readonly draft: SourceDraft
  readonly errors: FieldErrors
  /** Why it was refused, as far as no field says it. */
  readonly refusal: { readonly error: unknown; readonly message?: string } | null
  /** Whether nothing was typed since it began, or since it was saved. */
  readonly isUntouched: boolean
  setName(name: string): void
  setSetting(field: SettingFieldRecord, value: string | boolean): void
  /** Undefined: leave what is kept. */
  setSecret(field: SettingFieldRecord, value: string | null | undefined): void
  /** Puts a refusal at its fields and the focus on the first of them; null forgets the last one. */
  refuse(error: unknown): void
  reset(source: Pick<SourceRecord, 'name' | 'settings'>): void
}

/**
 * What is typed into the form of a source, and what the server said of it. A field that changes loses its error.
 * `element` is where the first field that was refused is looked for.
 */
export function useSourceForm(
  fields: readonly SettingFieldRecord[],
  source: SourceRecord | null,
  element: RefObject<HTMLFormElement | null>,
): SourceForm {
  const t = useTexts(sourceFormTexts)
  const [draft, setDraft] = useState(() => toDraft(fields, source))
  const [isUntouched, setIsUntouched] = useState(true)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusal, setRefusal] = useState<SourceForm['refusal']>(null)
  useEffect(() => {
    if (refusal) element.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-refused]')?.focus()
  }, [refusal, element])
  const change = (path: string, next: SourceDraft): void => {
    setDraft(next)
    setIsUntouched(false)
    setErrors(Object.fromEntries(Object.entries(errors).filter(([at]) => at !== path)))
  }
  return {
    draft,
    errors,
    refusal,
    isUntouched,
    setName: (name) => change('name', { ...draft, name }),
    setSetting: (field, value) =>
      change(pathOf(field), { ...draft, settings: { ...draft.settings, [field.key]: value } }),
    setSecret: (field, value) => {
      const others = Object.entries(draft.secrets).filter(([key]) => key !== field.key)
      const own = value === undefined ? [] : [[field.key, value] as const]
      change(pathOf(field), { ...draft, secrets: Object.fromEntries([...others, ...own]) })
    },
    refuse: (error) => {
      const issues = error instanceof ApiProblem ? error.issues : []
      const placed = placeIssues(fields, issues)
      setErrors(placed.errors)
      if (error === null) setRefusal(null)
      else if (issues.length === 0) setRefusal({ error })
      else setRefusal({ error, message: placed.rest.length > 0 ? placed.rest.join(' ') : t('seeFields') })
    },
    reset: (saved) => {
      setDraft(toDraft(fields, saved))
      setIsUntouched(true)
      setErrors({})
      setRefusal(null)
    },
  }
}
