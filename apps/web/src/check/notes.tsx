import type { Finding } from '@troje/post'
import { findingKindLabels } from '@troje/post'
import { beginning } from '../inbox/segments.ts'
import classes from './check.module.css'
import { useCheckLanguage, useCheckTexts } from './language-context.tsx'
import { checkPolicy } from './policy.ts'
import { checkTexts } from './texts.ts'

export interface NotesProps {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly active: number | null
  readonly onActive: (index: number | null) => void
  readonly onShow: (index: number) => void
}

/** What a colleague would add in pencil: what, why, and what to write instead. */
export function Notes({ text, findings, active, onActive, onShow }: NotesProps) {
  const t = useCheckTexts(checkTexts)
  const isEmpty = text.trim() === ''
  return (
    <>
      <p className={classes.summary} aria-live="polite">
        {isEmpty ? t('empty') : findings.length === 0 ? t('clean') : t('count', { count: findings.length })}
      </p>
      <ol className={classes.notes}>
        {findings.map((finding, index) => (
          <li
            key={`${finding.rule} ${finding.start} ${finding.end}`}
            className={classes.note}
            data-active={active === index || undefined}
          >
            <Note
              finding={finding}
              quote={text.slice(finding.start, finding.end)}
              onPoint={(isPointed) => onActive(isPointed ? index : null)}
              onShow={() => onShow(index)}
            />
          </li>
        ))}
      </ol>
      {isEmpty ? null : <p className={classes.limits}>{t('limits')}</p>}
    </>
  )
}

const longestQuote = 60

interface NoteProps {
  readonly finding: Finding
  readonly quote: string
  readonly onPoint: (isPointed: boolean) => void
  readonly onShow: () => void
}

function Note({ finding, quote, onPoint, onShow }: NoteProps) {
  const t = useCheckTexts(checkTexts)
  const { pick } = useCheckLanguage()
  const short = quote.length > longestQuote ? `${beginning(quote, longestQuote)}…` : quote
  const clause = checkPolicy.clauses.find(({ id }) => id === finding.clause)
  return (
    <>
      <h2 className={classes.noteKind}>{pick(findingKindLabels[finding.kind])}</h2>
      <button
        type="button"
        className={classes.quote}
        aria-label={t('show', { quote: short })}
        onClick={onShow}
        onFocus={() => onPoint(true)}
        onBlur={() => onPoint(false)}
        onMouseEnter={() => onPoint(true)}
        onMouseLeave={() => onPoint(false)}
      >
        <q>{short}</q>
      </button>
      <p>{pick(finding.reason)}</p>
      {finding.suggestion ? (
        <p>
          <strong>{t('instead')}:</strong> {pick(finding.suggestion)}
        </p>
      ) : null}
      {clause ? (
        <p className={classes.clause}>
          {t('clause')}: {pick(clause.title)}
        </p>
      ) : null}
    </>
  )
}
