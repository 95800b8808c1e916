import type { Fix, Issue } from '@troje/post'
import { lazy, Suspense, useId, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import type { CodeFieldHandle } from './editor/code-field.tsx'
import { fieldTexts } from './editor/field-texts.ts'
import { fieldKeys } from './editor/field-keys.ts'
import { IssueList } from './issue-list.tsx'
import { hasError } from './merge-issues.ts'
import classes from './query-field.module.css'

/** Loaded when a query is opened: no other page carries the editor. */
const CodeField = lazy(async () => ({ default: (await import('./editor/code-field.tsx')).CodeField }))

export interface QueryFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onSave: () => void
  readonly issues: readonly Issue[]
  /** The names of the saved queries that may be used as parts. */
  readonly parts: readonly string[]
  /** What the server is at: shown when nothing is wrong. */
  readonly state: 'checking' | 'fine' | 'unknown' | 'empty'
}

/** The field in which a query is written, with what is wrong underlined in its place, and listed with its remedy under it. */
export function QueryField({ value, onChange, onSave, issues, parts, state }: QueryFieldProps) {
  const t = useTexts(fieldTexts)
  const id = useId()
  const field = useRef<CodeFieldHandle>(null)
  const mend = (fix: Fix): void => field.current?.mend(fix)
  return (
    <div className={classes.field}>
      <div className={classes.heads}>
        <span id={`${id}-label`} className={classes.label}>
          {t('label')}
        </span>
        <p id={`${id}-keys`} className={classes.keys}>
          {t('keys', fieldKeys())}
        </p>
      </div>
      <div className={classes.editor}>
        <Suspense fallback={<pre className={classes.waiting}>{value}</pre>}>
          <CodeField
            ref={field}
            value={value}
            onChange={onChange}
            onSave={onSave}
            issues={issues}
            parts={parts}
            labelledBy={`${id}-label`}
            describedBy={`${id}-hint ${id}-keys ${id}-issues`}
            invalid={hasError(issues)}
          />
        </Suspense>
      </div>
      <div id={`${id}-issues`} aria-live="polite">
        <IssueList
          text={value}
          issues={issues}
          onMend={mend}
          onGoTo={({ start, end }) => field.current?.goTo(start, end)}
        />
        {issues.length === 0 && state !== 'empty' ? (
          <p className={classes.hint}>
            {t(state === 'fine' ? 'fine' : state === 'checking' ? 'checking' : 'checkFailed')}
          </p>
        ) : null}
        {state === 'empty' ? (
          <p id={`${id}-hint`} className={classes.hint}>
            {t('hint')}
          </p>
        ) : null}
      </div>
    </div>
  )
}
