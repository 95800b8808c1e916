import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { beginning, segments } from '../inbox/segments.ts'
import { tabsTexts } from './tabs-texts.ts'
import classes from './query-post.module.css'

type Spans = readonly (readonly [number, number])[]

export interface QueryPostProps {
  readonly text: string
  readonly title: string | null
  readonly name: string | null
  readonly spans: Spans
  readonly titleSpans: Spans
  /** Stands beside the name: where from, when. */
  readonly about?: ReactNode
  /** What can be done with it, and why it fits. */
  readonly children?: ReactNode
}

/** More than this of a text is not shown: what a query found in it says enough. */
const shownLength = 600

/** One post that a query was tried on, with what it found marked. */
export function QueryPost({ text, title, name, spans, titleSpans, about, children }: QueryPostProps) {
  const t = useTexts(tabsTexts)
  return (
    <li className={classes.post}>
      {name || about ? (
        <p className={classes.who}>
          <bdi>{beginning(name || t('unknownAuthor'), 80)}</bdi>
          {about ? <span>{about}</span> : null}
        </p>
      ) : null}
      {title ? (
        <p className={classes.title} dir="auto">
          <Marked text={title} spans={titleSpans} />
        </p>
      ) : null}
      <p className={classes.text} dir="auto">
        <Marked text={text} spans={spans} />
      </p>
      {children}
    </li>
  )
}

/** A text as text, with the places of a query marked; a long one begins a little before the first of them. */
export function Marked({ text, spans }: { text: string; spans: Spans }) {
  const first = spans.reduce((least, [start]) => Math.min(least, start), text.length)
  const from = first > shownLength / 2 && first < text.length ? text.lastIndexOf(' ', first - 80) + 1 : 0
  const part = beginning(text.slice(from), shownLength)
  const moved = spans.map(([start, end]) => ({ start: start - from, end: end - from }))
  return (
    <>
      {from > 0 ? '… ' : null}
      {segments(part, moved, []).map((piece) =>
        piece.spans.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
      {from + part.length < text.length ? ' …' : null}
    </>
  )
}
