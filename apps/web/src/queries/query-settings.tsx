import { useTexts } from '../i18n/use-texts.ts'
import type { QueryDraftInput } from './draft-input.ts'
import { PurposeChoice } from './purpose-choice.tsx'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

export interface QuerySettingsProps {
  readonly input: QueryDraftInput
  readonly onInput: (input: QueryDraftInput) => void
}

/** What a query is for, whether it is on, and what it may never be. */
export function QuerySettings({ input, onInput }: QuerySettingsProps) {
  const t = useTexts(queriesTexts)
  return (
    <div className={classes.settings}>
      <PurposeChoice value={input.purpose} onChange={(purpose) => onInput({ ...input, purpose })} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={input.enabled}
          onChange={(event) => onInput({ ...input, enabled: event.currentTarget.checked })}
        />
        {t('enabled')}
      </label>
      <aside className={classes.promise}>
        <strong>{t('personTitle')}.</strong> {t('personText')}
      </aside>
    </div>
  )
}
