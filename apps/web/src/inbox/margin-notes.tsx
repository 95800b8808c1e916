import type { Policy } from '@troje/post'
import { findingKindLabels } from '@troje/post'
import type { MentionSummary } from '@troje/server/api-types'
import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { PencilIcon } from './icons.tsx'
import { stackNotes } from './stack-notes.ts'
import { inboxTexts } from './texts.ts'
import classes from './reading.module.css'

export interface MarginNotesProps {
  readonly findings: MentionSummary['findings']
  readonly policy: Policy | undefined
  /** The sheet that holds the text, with `data-finding` on what each note is about. */
  readonly sheet: RefObject<HTMLElement | null>
  readonly active: number | null
  readonly onActive: (index: number | null) => void
}

const gap = 14

/** Each finding as a note in pencil beside its line, where the window has a margin; else under the text. */
export function MarginNotes({ findings, policy, sheet, active, onActive }: MarginNotesProps) {
  const t = useTexts(inboxTexts)
  const list = useRef<HTMLUListElement>(null)
  const placed = usePlaces(list, sheet, findings)
  return (
    <ul ref={list} className={classes.margin} aria-label={t('findings')} style={{ height: placed?.height }}>
      {findings.map((finding, index) => (
        // The pointer only points: what the note is about is in its words too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={`${finding.kind} ${finding.start} ${finding.end} ${finding.rule}`}
          className={classes.note}
          data-placed={placed ? true : undefined}
          data-active={active === index || undefined}
          style={placed ? { top: placed.tops[index] } : undefined}
          onMouseEnter={() => onActive(index)}
          onMouseLeave={() => onActive(null)}
        >
          <Note finding={finding} policy={policy} />
        </li>
      ))}
    </ul>
  )
}

function Note({ finding, policy }: { finding: MentionSummary['findings'][number]; policy: Policy | undefined }) {
  const t = useTexts(inboxTexts)
  const { pick } = useLanguage()
  const clause = policy?.clauses.find((known) => known.id === finding.clause)
  return (
    <>
      <p className={classes.noteKind}>
        <PencilIcon /> {pick(findingKindLabels[finding.kind])}
      </p>
      <p>{pick(finding.reason)}</p>
      {finding.suggestion ? <p>{pick(finding.suggestion)}</p> : null}
      {finding.clause === null ? null : (
        <p className={classes.clause}>
          {t('clause')}: {clause ? pick(clause.title) : finding.clause}
        </p>
      )}
    </>
  )
}

interface Places {
  readonly tops: readonly number[]
  readonly height: number
}

/** Where the notes stand beside their lines; null where there is no margin. Measured again when text or window change. */
function usePlaces(
  list: RefObject<HTMLUListElement | null>,
  sheet: RefObject<HTMLElement | null>,
  findings: MentionSummary['findings'],
): Places | null {
  const [places, setPlaces] = useState<Places | null>(null)
  const measure = useCallback((): void => {
    if (!list.current || !sheet.current) return
    const top = sheet.current.getBoundingClientRect().top
    const hasMargin = list.current.getBoundingClientRect().top - top < 4 && list.current.offsetLeft > 0
    if (!hasMargin) return setPlaces(null)
    const heights = [...list.current.children].map((note) => note.getBoundingClientRect().height)
    const wishes = findings.map((_, index) => {
      const mark = sheet.current?.querySelector(`[data-finding="${index}"]`)
      return mark ? mark.getBoundingClientRect().top - top : 0
    })
    const tops = stackNotes(wishes, heights, gap)
    setPlaces({ tops, height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) })
  }, [list, sheet, findings])
  useEffect(() => {
    // An observer tells at once what it begins to observe: that is the first measuring.
    const observer = new ResizeObserver(measure)
    if (sheet.current) observer.observe(sheet.current)
    // A note grows when its clause is read later than the text.
    for (const note of list.current?.children ?? []) observer.observe(note)
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [measure, sheet, list])
  return places
}
