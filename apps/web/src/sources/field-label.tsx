import type { SettingFieldRecord } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourceFormTexts } from './form-texts.ts'
import classes from './source-form.module.css'

/** The name of a field. What may stay empty says so: that is the exception. */
export function FieldLabel({ field }: { field: Pick<SettingFieldRecord, 'label' | 'isRequired'> }) {
  const t = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  return (
    <>
      {pick(field.label)}
      {field.isRequired ? null : <span className={classes.optional}> {t('optional')}</span>}
    </>
  )
}
