import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { QueryChange, QueryRecord } from '@troje/server/api-types'
import { useCallback, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { isSameInput, toInput, type QueryDraftInput } from './draft-input.ts'
import { FromOtherTool } from './from-other-tool.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { QueryFacts } from './query-facts.tsx'
import { QueryField } from './query-field.tsx'
import { QueryReading } from './query-reading.tsx'
import { QuerySettings } from './query-settings.tsx'
import { QueryTabs, type QueryTab } from './query-tabs.tsx'
import { queriesQuery } from './queries-data.ts'
import { SaveBar } from './save-bar.tsx'
import { queriesTexts } from './texts.ts'
import { useBase } from './use-base.ts'
import { useChecked } from './use-checked.ts'
import { useDesk } from './use-desk.ts'
import { useDraftTests } from './use-draft-tests.ts'
import { useSave } from './use-save.ts'
import classes from './queries.module.css'

export interface QueryEditorProps {
  /** The query that is changed, or null for a new one. */
  readonly query: QueryRecord | null
  /** Somebody else deleted it while it is open here. */
  readonly isGone?: boolean
  readonly onDone: () => void
}

/** Writes a query: checked while it is typed (here for the language, at the server for the promise), tried as it stands. */
export function QueryEditor({ query, isGone = false, onDone }: QueryEditorProps) {
  const t = useTexts(queriesTexts)
  const { data: saved = none } = useQuery(queriesQuery)
  const [input, setInput] = useState<QueryDraftInput>(() => toInput(query))
  const { base, leave, keep, take, isLeaving, ...version } = useBase(query, setInput, onDone)
  const [tab, setTab] = useState<QueryTab>('preview')
  const checked = useChecked(input.text, query, saved)
  const { settled, isTriable, isBroken } = checked
  const drafted = useDraftTests(query?.id ?? null)
  const desk = useDesk({ query, saved, settled, isTriable, isBroken, drafted })
  const { edited } = drafted
  const save = useSave({ query, base, input, edited, desk, issues: checked.issues, onDone: leave })
  const isUnsaved = edited !== null || !isSameInput(input, toInput(base))
  const isBehind = version.isBehind && !save.isPending && !save.isDone
  if (isBehind && !isUnsaved) take()
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
          <FromOtherTool text={input.text} onConverted={(text) => setInput({ ...input, text })} />
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
        <QuerySettings input={input} onInput={setInput} />
        {isGone || isBehind ? <ChangedMeanwhile now={isGone ? null : query} onKeep={keep} onTake={take} /> : null}
        <SaveBar
          save={save}
          query={query}
          isHeld={isGone || isBehind}
          onCancel={onDone}
          onDone={leave}
          onTests={() => setTab('tests')}
        />
      </form>
      <LeaveGuard isUnsaved={() => isUnsaved && !isLeaving()} />
      <QueryTabs tab={tab} onTab={setTab} query={query} desk={desk} onRestore={restore} />
    </div>
  )
}

const none: readonly QueryRecord[] = []
