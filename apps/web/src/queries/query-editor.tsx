import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { QueryChange, QueryInput, QueryRecord } from '@troje/server/api-types'
import { useCallback, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { PurposeChoice } from './purpose-choice.tsx'
import { QueryFacts } from './query-facts.tsx'
import { QueryField } from './query-field.tsx'
import { QueryReading } from './query-reading.tsx'
import { QueryTabs, type QueryTab } from './query-tabs.tsx'
import { queriesQuery } from './queries-data.ts'
import { SaveBar } from './save-bar.tsx'
import { queriesTexts } from './texts.ts'
import { useChecked } from './use-checked.ts'
import { useDesk } from './use-desk.ts'
import { useDraftTests } from './use-draft-tests.ts'
import { useSave } from './use-save.ts'
import classes from './queries.module.css'

export interface QueryEditorProps {
  /** The query that is changed, or null for a new one. */
  readonly query: QueryRecord | null
  readonly onDone: () => void
}

/** What of a query is written here, beside its tests. */
export type QueryDraftInput = Required<Pick<QueryInput, 'name' | 'text' | 'purpose' | 'enabled'>>

/** Writes a query: checked while it is typed (here for the language, at the server for the promise), tried as it stands. */
export function QueryEditor({ query, onDone }: QueryEditorProps) {
  const t = useTexts(queriesTexts)
  const { data: saved = none } = useQuery(queriesQuery)
  const [input, setInput] = useState<QueryDraftInput>(() => toInput(query))
  const [tab, setTab] = useState<QueryTab>('preview')
  const checked = useChecked(input.text, query, saved)
  const { settled, isTriable, isBroken } = checked
  const drafted = useDraftTests(query?.id ?? null)
  const desk = useDesk({ query, saved, settled, isTriable, isBroken, drafted })
  const save = useSave({ query, input, edited: drafted.edited, desk, issues: checked.issues, onDone })
  const { restoring } = save
  const restore = useCallback(
    (change: QueryChange) => {
      setInput((current) => ({ ...current, text: change.text, purpose: change.purpose }))
      restoring(change)
      setTab('changes')
    },
    [restoring],
  )
  return (
    <div className={classes.editor}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.ask()
        }}
      >
        <div className={classes.writing}>
          <TextInput
            className={classes.name ?? ''}
            label={t('name')}
            required
            withAsterisk={false}
            maxLength={100}
            value={input.name}
            onChange={(event) => setInput({ ...input, name: event.currentTarget.value })}
          />
          <QueryField
            value={input.text}
            issues={checked.issues}
            state={checked.state}
            parts={desk.draft.parts.map(([name]) => name)}
            onChange={(text) => setInput((current) => ({ ...current, text }))}
            onSave={save.ask}
          />
          <QueryReading text={input.text} />
          {isBroken || desk.isEmpty ? null : (
            <QueryFacts
              draft={settled}
              isTriable={isTriable}
              isSaved={settled.text === query?.text}
              mayCount={checked.state === 'fine'}
            />
          )}
        </div>
        <div className={classes.settings}>
          <PurposeChoice value={input.purpose} onChange={(purpose) => setInput({ ...input, purpose })} />
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={input.enabled}
              onChange={(event) => setInput({ ...input, enabled: event.currentTarget.checked })}
            />
            {t('enabled')}
          </label>
          <aside className={classes.promise}>
            <strong>{t('personTitle')}.</strong> {t('personText')}
          </aside>
        </div>
        <SaveBar save={save} query={query} onDone={onDone} onTests={() => setTab('tests')} />
      </form>
      <QueryTabs tab={tab} onTab={setTab} query={query} desk={desk} onRestore={restore} />
    </div>
  )
}

const none: readonly QueryRecord[] = []

function toInput(query: QueryRecord | null): QueryDraftInput {
  return {
    name: query?.name ?? '',
    // The field knows one kind of line end.
    text: (query?.text ?? '').replaceAll(/\r\n?/g, '\n'),
    purpose: query?.purpose ?? 'customer-service',
    enabled: query?.enabled ?? true,
  }
}
