import type { MentionSummary } from '@troje/server/api-types'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, RefObject } from 'react'
import { useCallback, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { MentionRow } from './mention-row.tsx'
import type { MentionListView } from './mention-store.ts'
import { inboxTexts } from './texts.ts'
import { useRowHeight } from './use-row-height.ts'
import classes from './list.module.css'

/** What the page asks of its list. */
export interface ListHandle {
  focus(): void
  toTop(): void
  isAtTop(): boolean
  /** How many whole rows fit. */
  rows(): number
}

export interface ListPaneProps {
  readonly ref: RefObject<ListHandle | null>
  /** Whether the next list to be drawn takes the focus: the one before it (of another filter) had it. */
  readonly wantsFocusRef: RefObject<boolean>
  readonly view: MentionListView
  readonly activeId: string | null
  readonly openId: string | null
  readonly today: string
  readonly nameOf: (userId: string) => string | null
  readonly onChoose: (id: string) => void
  readonly onLoadMore: () => void
  readonly onTop: () => void
}

const optionId = (id: string): string => `mention-${id}`
/** Rows before the end at which the next page is asked for. */
const ahead = 40

/**
 * The list as a listbox: it has the focus itself and points at its active option, which is always in the document
 * however far the reader scrolled. Only the rows in view are drawn.
 */
export function ListPane(props: ListPaneProps) {
  const { ref, view, activeId, openId, onLoadMore, onTop, wantsFocusRef } = props
  const t = useTexts(inboxTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  useKeptFocus(scroller, wantsFocusRef)
  const { shown } = view
  const activeIndex = activeId === null ? -1 : shown.findIndex((mention) => mention.id === activeId)
  // A new function would make it lay out all rows anew at each drawing.
  const estimateSize = useCallback(() => rowHeight, [rowHeight])
  // Its functions are called while drawing, never memoised: see React Compiler's note on TanStack Virtual.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan: 8,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const reveal = useEffectEvent(() => {
    if (activeIndex !== -1) virtualizer.scrollToIndex(activeIndex, { align: 'auto' })
  })
  // Only when another mention becomes active: new ones above it must not pull the list along.
  useEffect(() => {
    if (activeId !== null) reveal()
  }, [activeId])
  useListHandle(ref, scroller, rowHeight)
  const drawn = virtualizer.getVirtualItems()
  useLoadAhead(view, drawn.at(-1)?.index ?? -1, onLoadMore)
  const indices = drawn.map((item) => item.index)
  if (activeIndex !== -1 && !indices.includes(activeIndex)) indices.push(activeIndex)
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      // A select holds no such rows, and not 100,000 of them.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={activeIndex === -1 || activeId === null ? undefined : optionId(activeId)}
      aria-busy={view.more === 'loading' || undefined}
      data-inbox-list
      onKeyDown={scrollByPage}
      onScroll={(event) => {
        if (event.currentTarget.scrollTop < rowHeight / 2) onTop()
      }}
    >
      <div className={classes.rows} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {indices.map((index) => {
          const mention = shown[index]
          if (!mention) return null
          return (
            <Option
              key={mention.id}
              {...props}
              mention={mention}
              top={index * rowHeight}
              height={rowHeight}
              position={index + 1}
              total={view.more === 'end' ? shown.length : -1}
              isActive={mention.id === activeId}
              isOpen={mention.id === openId}
            />
          )
        })}
      </div>
    </div>
  )
}

/** What the page may ask of the list. */
function useListHandle(
  ref: RefObject<ListHandle | null>,
  scroller: RefObject<HTMLDivElement | null>,
  rowHeight: number,
): void {
  useImperativeHandle(
    ref,
    () => ({
      focus: () => scroller.current?.focus({ preventScroll: true }),
      toTop: () => {
        if (scroller.current) scroller.current.scrollTop = 0
      },
      isAtTop: () => (scroller.current?.scrollTop ?? 0) < rowHeight / 2,
      rows: () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight),
    }),
    [scroller, rowHeight],
  )
}

/** A new filter brings a new list: it takes over the focus of the one before it, so that the keys go on working. */
function useKeptFocus(scroller: RefObject<HTMLDivElement | null>, wantsFocusRef: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (wantsFocusRef.current) element?.focus({ preventScroll: true })
    wantsFocusRef.current = false
    return () => {
      wantsFocusRef.current = document.activeElement === element
    }
  }, [scroller, wantsFocusRef])
}

/** Asks for the next page before the reader reaches the end of this one. */
function useLoadAhead({ shown, more }: MentionListView, lastDrawn: number, onLoadMore: () => void): void {
  const isNear = more === 'idle' && shown.length > 0 && lastDrawn >= shown.length - ahead
  useEffect(() => {
    if (isNear) onLoadMore()
  }, [isNear, onLoadMore])
}

interface OptionProps extends Pick<ListPaneProps, 'today' | 'nameOf' | 'onChoose'> {
  readonly mention: MentionSummary
  readonly top: number
  readonly height: number
  readonly position: number
  /** -1 while not everything was read. */
  readonly total: number
  readonly isActive: boolean
  readonly isOpen: boolean
}

function Option({ mention, top, height, position, total, isActive, isOpen, today, nameOf, onChoose }: OptionProps) {
  return (
    // The list has the focus and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={optionId(mention.id)}
      className={classes.row}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-posinset={position}
      aria-setsize={total}
      data-active={isActive || undefined}
      data-status={mention.status}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onChoose(mention.id)}
      onMouseDown={(event) => {
        // The list keeps the focus; a drag over the text still selects nothing by accident.
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[data-inbox-list]')?.focus({ preventScroll: true })
      }}
    >
      <MentionRow
        mention={mention}
        today={today}
        assignee={mention.assigneeId === null ? null : nameOf(mention.assigneeId)}
      />
    </div>
  )
}

/** Home, End and the arrows move the active option; these two only look. */
function scrollByPage(event: KeyboardEvent<HTMLDivElement>): void {
  const direction = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
  if (direction === 0) return
  event.preventDefault()
  event.currentTarget.scrollBy({ top: direction * event.currentTarget.clientHeight * 0.9 })
}
