import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useCallback, useEffect, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { Empty, ErrorNote, Loading } from '../shell/states.tsx'
import type { ListHandle } from './list-pane.tsx'
import { ListPane } from './list-pane.tsx'
import type { MentionListView, MentionStore } from './mention-store.ts'
import { inboxTexts } from './texts.ts'
import { toDayOf } from './when.ts'
import classes from './inbox.module.css'

export interface ListAreaProps {
  readonly listRef: RefObject<ListHandle | null>
  readonly wantsFocusRef: RefObject<boolean>
  readonly view: MentionListView
  readonly store: MentionStore
  readonly activeId: string | null
  readonly openId: string | null
  readonly hasFilter: boolean
  readonly hasQueries: boolean
  readonly nameOf: (userId: string) => string | null
  readonly onChoose: (id: string) => void
  readonly onTop: () => void
  readonly onShowNew: () => void
  readonly onClear: () => void
  readonly onShortcuts: () => void
}

/** The list, or why there is none; the quiet pill of new ones above it, the end of it below. */
export function ListArea(props: ListAreaProps) {
  const { view, store, listRef } = props
  const t = useTexts(inboxTexts)
  const today = useToday()
  const onLoadMore = useCallback(() => store.loadMore(), [store])
  if (view.phase === 'loading' && view.shown.length === 0) {
    return (
      <div className={classes.sideState}>
        <Loading label={t('loading')} />
      </div>
    )
  }
  if (view.phase === 'failed') {
    return (
      <div className={classes.sideState}>
        <ErrorNote error={view.problem} onRetry={() => store.retry()} />
      </div>
    )
  }
  if (view.shown.length === 0 && view.more === 'end') return <Nothing {...props} />
  return (
    <>
      <div className={classes.listWrap}>
        {view.waiting > 0 ? (
          <button type="button" className={classes.pill} onClick={props.onShowNew} aria-keyshortcuts="r">
            {t(view.waitingMore ? 'newMore' : 'newCount', { count: view.waiting })}
          </button>
        ) : null}
        <ListPane
          ref={listRef}
          wantsFocusRef={props.wantsFocusRef}
          view={view}
          activeId={props.activeId}
          openId={props.openId}
          today={today}
          nameOf={props.nameOf}
          onChoose={props.onChoose}
          onLoadMore={onLoadMore}
          onTop={props.onTop}
        />
      </div>
      <Foot view={view} store={store} onShortcuts={props.onShortcuts} />
    </>
  )
}

function Nothing({ hasFilter, hasQueries, onClear }: ListAreaProps) {
  const t = useTexts(inboxTexts)
  return (
    <div className={classes.sideState}>
      {hasFilter ? (
        <Empty title={t('noneTitle')}>
          <p>{t('noneText')}</p>
          <Button variant="default" size="sm" onClick={onClear}>
            {t('clear')}
          </Button>
        </Empty>
      ) : (
        <Empty title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
          {hasQueries ? <Link to="/sources">{t('emptySources')}</Link> : <Link to="/queries">{t('emptyQueries')}</Link>}
        </Empty>
      )}
    </div>
  )
}

function Foot({ view, store, onShortcuts }: Pick<ListAreaProps, 'view' | 'store' | 'onShortcuts'>) {
  const t = useTexts(inboxTexts)
  return (
    <div className={classes.foot}>
      {view.more === 'loading' ? <span>{t('loadingMore')}</span> : null}
      {view.more === 'end' ? <span>{t('end')}</span> : null}
      {view.more === 'failed' ? (
        <span role="alert">
          {t('moreFailed')}{' '}
          <button type="button" onClick={() => store.loadMore()}>
            {t('again')}
          </button>
        </span>
      ) : null}
      <button type="button" className={`${classes.footEnd} ${classes.footKeys}`} onClick={onShortcuts}>
        {t('shortcuts')}
      </button>
    </div>
  )
}

/** The reader's day; looked at again each minute, so that it changes at midnight. */
function useToday(): string {
  const [today, setToday] = useState(() => toDayOf(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(toDayOf(new Date())), 60_000)
    return () => clearInterval(timer)
  }, [])
  return today
}
