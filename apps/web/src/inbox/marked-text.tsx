import { tokenize } from '@troje/post'
import type { MentionSummary } from '@troje/server/api-types'
import { useMemo } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { toSafeAddress } from './safe-address.ts'
import type { Segment } from './segments.ts'
import { groupByLink, segments } from './segments.ts'
import { inboxTexts } from './texts.ts'
import classes from './reading.module.css'

export interface MarkedTextProps {
  readonly text: string
  readonly matches: MentionSummary['matches']
  readonly findings: MentionSummary['findings']
  /** Index of the query whose spans stand out, or null for all. */
  readonly onlyQuery?: number | null
  /** Index of the finding that is pointed at. */
  readonly activeFinding?: number | null
}

/** A post's text as text: what the queries found is marked, what needs care is underlined in pencil, links can be opened. */
export function MarkedText({ text, matches, findings, onlyQuery = null, activeFinding = null }: MarkedTextProps) {
  const spans = useMemo(
    () => matches.flatMap(({ spans }, query) => spans.map(([start, end]) => ({ start, end, query }))),
    [matches],
  )
  const groups = useMemo(() => {
    const links = tokenize(text).filter((token) => token.kind === 'link')
    return groupByLink(segments(text, spans, findings, links)).map((group) => ({
      ...group,
      href: group.link === null ? null : toSafeAddress(text.slice(links[group.link]?.start, links[group.link]?.end)),
    }))
  }, [text, spans, findings])
  const draw = (piece: Segment) => (
    <Piece
      key={piece.start}
      piece={piece}
      queries={[...new Set(piece.spans.map((index) => spans[index]?.query ?? 0))]}
      matches={matches}
      onlyQuery={onlyQuery}
      activeFinding={activeFinding}
    />
  )
  return (
    <p className={classes.text} dir="auto">
      {groups.map(({ href, pieces }) =>
        href ? (
          <a key={pieces[0]?.start} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {pieces.map(draw)}
          </a>
        ) : (
          pieces.map(draw)
        ),
      )}
    </p>
  )
}

interface PieceProps {
  readonly piece: Segment
  readonly queries: readonly number[]
  readonly matches: MentionSummary['matches']
  readonly onlyQuery: number | null
  readonly activeFinding: number | null
}

function Piece({ piece, queries, matches, onlyQuery, activeFinding }: PieceProps) {
  const t = useTexts(inboxTexts)
  const finding = piece.findings.length > 0
  const isActive = activeFinding !== null && piece.findings.includes(activeFinding)
  const inner = finding ? (
    <span
      className={classes.finding}
      data-finding={piece.findings[0]}
      data-active={isActive || undefined}
      data-many={piece.findings.length > 1 || undefined}
    >
      {piece.text}
    </span>
  ) : (
    piece.text
  )
  if (queries.length === 0) return inner
  const names = queries.map((index) => matches[index]?.name ?? '').join(', ')
  const isFaint = onlyQuery !== null && !queries.includes(onlyQuery)
  return (
    <mark className={classes.match} data-faint={isFaint || undefined} title={t('foundByNames', { names })}>
      {inner}
    </mark>
  )
}
