import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { MentionSummary } from '@troje/server/api-types'
import { useEffect } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { mentionQuery } from './inbox-data.ts'
import type { ReadingPaneProps } from './reading-pane.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { Shortcuts } from './shortcut-list.tsx'
import { inboxTexts } from './texts.ts'
import classes from './inbox.module.css'

export interface ReadingAreaProps extends Pick<
  ReadingPaneProps,
  'isNoting' | 'headingRef' | 'onCommand' | 'onNoteClose'
> {
  readonly mention: MentionSummary | null
  readonly openId: string | null
  readonly nameOf: (userId: string) => string | null
  readonly onNoteSave: (mention: MentionSummary, text: string) => Promise<void>
  /** The address asks for a mention that the list has not; this is it. */
  readonly onMissing: (mention: MentionSummary) => void
}

/** The mention that is read, shown at once from the list; the rest of it follows. Without one: how to begin. */
export function ReadingArea({ mention, openId, nameOf, onNoteSave, onMissing, ...rest }: ReadingAreaProps) {
  const [settled] = useDebouncedValue(openId, 120)
  const { data, error, refetch } = useQuery({ ...mentionQuery(settled ?? ''), enabled: settled !== null })
  const detail = data?.id === openId ? data : undefined
  useEffect(() => {
    if (detail && !mention) onMissing(detail)
  }, [detail, mention, onMissing])
  // A note that was just added, or a colleague's change, makes the summary newer than what was fetched.
  const noteCount = mention?.noteCount
  const stale = detail && mention && (detail.noteCount !== noteCount || detail.status !== mention.status)
  useEffect(() => {
    if (stale && mention.id === settled) void refetch()
  }, [stale, mention?.id, settled, refetch])
  if (openId === null) return <Welcome />
  if (!mention) {
    return (
      <div className={classes.welcome}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Loading />}
      </div>
    )
  }
  return (
    <ReadingPane
      {...rest}
      mention={mention}
      detail={detail}
      detailFailed={Boolean(error) && !detail}
      assigneeName={mention.assigneeId === null ? null : nameOf(mention.assigneeId)}
      onNoteSave={(text) => onNoteSave(mention, text)}
    />
  )
}

function Welcome() {
  const t = useTexts(inboxTexts)
  return (
    <div className={classes.welcome}>
      <h2>{t('chooseTitle')}</h2>
      <p>{t('chooseText')}</p>
      <Shortcuts only={['next', 'previous', 'done', 'assign', 'note', 'search', 'shortcuts']} />
    </div>
  )
}
