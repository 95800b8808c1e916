import { useId, useMemo } from 'react'
import type { QueryCheck } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { segments } from '../inbox/segments.ts'
import { hasError, quoteOf } from './merge-issues.ts'
import { operatorsIn } from './query-words.ts'
import { queriesTexts } from './texts.ts'
import classes from './query-field.module.css'

export interface QueryFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly issues: QueryCheck['issues']
  /** What the server is at: shown when nothing is wrong. */
  readonly state: 'checking' | 'fine' | 'unknown' | 'empty'
}

/** The field in which a query is written, with what is wrong underlined in its place and explained under it. */
export function QueryField({ value, onChange, issues, state }: QueryFieldProps) {
  const t = useTexts(queriesTexts)
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {t('text')}
      </label>
      <p id={`${id}-hint`} className={classes.hint}>
        {t('textHint')}
      </p>
      <div className={classes.editor}>
        <Backdrop text={value} issues={issues} />
        <textarea
          id={id}
          className={classes.input}
          value={value}
          rows={4}
          maxLength={50_000}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          aria-describedby={`${id}-hint ${id}-issues`}
          aria-invalid={hasError(issues)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-issues`} aria-live="polite">
        <Issues text={value} issues={issues} />
        {issues.length === 0 && state !== 'empty' ? (
          <p className={classes.hint}>
            {t(state === 'fine' ? 'fine' : state === 'checking' ? 'checking' : 'checkFailed')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Lies under the text of the field, letter for letter: it carries the tints and the underlining only. */
function Backdrop({ text, issues }: { text: string; issues: QueryCheck['issues'] }) {
  const pieces = useMemo(() => segments(text, operatorsIn(text), issues.map(toVisible(text))), [text, issues])
  return (
    <div className={classes.backdrop} aria-hidden>
      {pieces.map((piece) => (
        <span
          key={piece.start}
          className={piece.spans.length > 0 ? classes.operator : undefined}
          data-issue={piece.findings.length > 0 ? issues[piece.findings[0] ?? 0]?.severity : undefined}
        >
          {piece.text}
        </span>
      ))}
      {/* A last line break only counts when something follows it. */}
      {'\u200b'}
    </div>
  )
}

function Issues({ text, issues }: { text: string; issues: QueryCheck['issues'] }) {
  const t = useTexts(queriesTexts)
  const { pick } = useLanguage()
  if (issues.length === 0) return null
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => {
        const quote = quoteOf(text, issue)
        return (
          <li key={`${issue.code} ${issue.start} ${issue.end}`} data-severity={issue.severity}>
            <p>
              <strong>{t(issue.severity)}</strong>
              {quote === '' || quote === text.trim() ? null : (
                <>
                  {' '}
                  <code>{quote}</code>
                </>
              )}
              {': '}
              {pick(issue.message)}
            </p>
            {issue.hint ? <p className={classes.issueHint}>{pick(issue.hint)}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** An issue at a single point (something is missing there) underlines the letter before it, so that it can be seen. */
function toVisible(text: string) {
  return ({ start, end }: { start: number; end: number }) =>
    end > start ? { start, end } : { start: Math.max(0, Math.min(start, text.length) - 1), end: Math.max(1, start) }
}
