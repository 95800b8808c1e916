import { findingKindLabels, networkLabels } from '@troje/post'
import type { MentionSummary } from '@troje/server/api-types'
import { memo } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { PencilIcon, StatusIcon } from './icons.tsx'
import { beginning } from './segments.ts'
import { toSnippet } from './snippet.ts'
import { inboxTexts } from './texts.ts'
import { whenShort } from './when.ts'
import classes from './list.module.css'

export interface MentionRowProps {
  readonly mention: MentionSummary
  readonly assignee: string | null
  /** Changes when a day begins, so that "yesterday" comes true. */
  readonly today: string
}

/** What one row of the list says. It holds no control: the row itself is the option that is chosen. */
export const MentionRow = memo(function MentionRow({ mention, assignee, today }: MentionRowProps) {
  const t = useTexts(inboxTexts)
  const { language, pick } = useLanguage()
  const name = mention.author.displayName || mention.author.handle || t('unknownAuthor')
  const kinds = [...new Set(mention.findings.map((finding) => finding.kind))]
  return (
    <>
      <span className={classes.status} data-status={mention.status}>
        <StatusIcon status={mention.status} />
        <span className="visually-hidden">{t(mention.status)}</span>
      </span>
      <span className={classes.top}>
        <bdi className={classes.author}>{beginning(name, 80)}</bdi>
        <span className={classes.network}>{pick(networkLabels[mention.source])}</span>
        <time className={classes.when} dateTime={mention.postedAt}>
          {whenShort(mention.postedAt, today, language)}
        </time>
      </span>
      <span className={classes.snippet} dir="auto">
        {mention.title ? <strong>{beginning(mention.title, 90)} </strong> : null}
        {toSnippet(mention.text, mention.matches).map((piece) =>
          piece.spans.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
        )}
      </span>
      <span className={classes.meta}>
        <span className={classes.queries}>{mention.matches.map((match) => match.name).join(', ')}</span>
        {kinds.length > 0 ? (
          <span className={classes.pencil}>
            <PencilIcon /> {kinds.map((kind) => pick(findingKindLabels[kind])).join(', ')}
          </span>
        ) : null}
        {mention.noteCount > 0 ? <span>{t('noteCount', { count: mention.noteCount })}</span> : null}
        {assignee ? <span className={classes.assignee}>{assignee}</span> : null}
      </span>
    </>
  )
})
