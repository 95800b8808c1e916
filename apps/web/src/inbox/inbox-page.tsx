import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { FilterBar } from './filter-bar.tsx'
import { useInboxData } from './inbox-data.ts'
import { InboxDialogs } from './inbox-dialogs.tsx'
import { ListArea } from './list-area.tsx'
import type { ListHandle } from './list-pane.tsx'
import { ReadingArea } from './reading-area.tsx'
import { inboxTexts } from './texts.ts'
import { UndoToast } from './undo-toast.tsx'
import { useActiveMention } from './use-active-mention.ts'
import { useCaseActions } from './use-case-actions.ts'
import { useCommands } from './use-commands.ts'
import { useInboxAddress } from './use-inbox-address.ts'
import { useMentionStore } from './use-mention-store.ts'
import { useLetters, useShortcuts } from './use-shortcuts.ts'
import classes from './inbox.module.css'

/** Everything that the inbox holds: its address, list, active mention, and what the keys do. */
function useInbox() {
  const t = useTexts(inboxTexts)
  const isNarrow = useMediaQuery('(max-width: 56em)') ?? false
  const bar = useInboxAddress()
  const list = useRef<ListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useRef(-1)
  const wantsFocusRef = useRef(false)
  const [news, setNews] = useState('')
  const [dialog, setDialog] = useState<'assign' | 'shortcuts' | null>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const [lettersOn, setLetters] = useLetters()
  const data = useInboxData()
  const { store, view } = useMentionStore(bar.filter, {
    // At the top new mentions join the list, unless they would push what is being read out of sight.
    mayShow: (added) =>
      (list.current?.isAtTop() ?? true) && (place.current < 0 || place.current + added < (list.current?.rows() ?? 0)),
    onNews: (count) => setNews(t('newCount', { count })),
  })
  const active = useActiveMention(bar, view.shown, isNarrow)
  useEffect(() => {
    place.current = view.shown.findIndex((mention) => mention.id === active.id)
  }, [view.shown, active.id])
  const actions = useCaseActions(store, active.choose)
  const run = useCommands({
    view,
    active,
    isNarrow,
    refs: { list, search, heading },
    actions,
    onAssign: () => setDialog('assign'),
    onNote: setNoting,
    onShortcuts: () => setDialog('shortcuts'),
    onShowNew: () => store.showWaiting(),
  })
  useShortcuts(lettersOn, run)
  return {
    bar,
    list,
    wantsFocusRef,
    search,
    heading,
    news,
    dialog,
    setDialog,
    noting,
    setNoting,
    lettersOn,
    setLetters,
    data,
    store,
    view,
    active,
    actions,
    run,
  } as const
}

/** The webcare colleague's inbox: the list, the mention being read, and every action one key away. */
export function InboxPage() {
  const t = useTexts(inboxTexts)
  usePageTitle(t('title'))
  const inbox = useInbox()
  const { bar, list, wantsFocusRef, data, store, view, active, actions, run, setDialog } = inbox
  const toList = useCallback(() => {
    if (list.current) list.current.focus()
    else wantsFocusRef.current = true
  }, [list, wantsFocusRef])
  const onTop = useCallback(() => store.showWaiting(), [store])
  return (
    <div className={classes.inbox} data-reading={active.isOpen || undefined}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className={classes.side}>
        <FilterBar
          filter={bar.filter}
          queries={data.queries}
          sources={data.sources}
          users={data.users}
          searchRef={inbox.search}
          onChange={bar.setFilter}
          onLeave={toList}
        />
        <ListArea
          listRef={list}
          wantsFocusRef={wantsFocusRef}
          view={view}
          store={store}
          activeId={active.id}
          openId={active.openId}
          hasFilter={Object.keys(bar.filter).length > 0}
          hasQueries={data.queries.length > 0}
          nameOf={data.nameOf}
          onChoose={active.open}
          onTop={onTop}
          onShowNew={() => run('show-new')}
          onClear={() => bar.setFilter({})}
          onShortcuts={() => setDialog('shortcuts')}
        />
      </div>
      <div className={classes.pane}>
        <ReadingArea
          mention={active.isOpen ? active.mention : null}
          openId={active.openId}
          headingRef={inbox.heading}
          nameOf={data.nameOf}
          isNoting={inbox.noting !== null && inbox.noting === active.id}
          onCommand={run}
          onNoteClose={() => inbox.setNoting(null)}
          onNoteSave={actions.note}
          onMissing={active.keep}
        />
      </div>
      <InboxDialogs
        dialog={inbox.dialog}
        data={data}
        mention={active.mention}
        lettersOn={inbox.lettersOn}
        onLetters={inbox.setLetters}
        onChange={actions.change}
        onClose={() => setDialog(null)}
      />
      {actions.toast ? <UndoToast key={actions.toast.key} toast={actions.toast} onGone={actions.closeToast} /> : null}
      <output className="visually-hidden">{actions.toast?.text}</output>
      <output className="visually-hidden">{inbox.news}</output>
    </div>
  )
}
