import type { Fix, Issue } from '@troje/post'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './editor/field-texts.ts'
import { fixLabel } from './editor/fix-label.ts'
import { fixesOf } from './editor/fixes-of.ts'
import { quoteOf } from './merge-issues.ts'
import classes from './query-field.module.css'

export interface IssueListProps {
  readonly text: string
  readonly issues: readonly Issue[]
  readonly onMend: (fix: Fix) => void
  readonly onGoTo: (issue: Issue) => void
}

/** What is wrong, in words, each with a way to its place and with what mends it. */
export function IssueList({ text, issues, onMend, onGoTo }: IssueListProps) {
  const t = useTexts(fieldTexts)
  const { language, pick } = useLanguage()
  if (issues.length === 0) return null
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => {
        const quote = quoteOf(text, issue)
        const isWhole = quote === '' || quote === text.trim()
        return (
          <li key={`${issue.code} ${issue.start} ${issue.end}`} data-severity={issue.severity}>
            <p>
              <strong>{t(issue.severity)}</strong>
              {isWhole ? null : (
                <>
                  {' '}
                  <button type="button" className={classes.quote} title={t('goTo')} onClick={() => onGoTo(issue)}>
                    {quote}
                  </button>
                </>
              )}
              {': '}
              {pick(issue.message)}
            </p>
            {issue.hint ? <p className={classes.issueHint}>{pick(issue.hint)}</p> : null}
            {fixesOf(issue).map((fix) => (
              <button
                key={`${fix.start} ${fix.text}`}
                type="button"
                className={classes.fix}
                onClick={() => onMend(fix)}
              >
                {fixLabel(text, fix, language)}
              </button>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
