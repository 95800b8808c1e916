import type { MentionSummary } from '@troje/server/api-types'
import type { RefObject } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import type { InboxCommand } from './keyboard.ts'
import type { ListHandle } from './list-pane.tsx'
import { neighbourOf } from './mention-list.ts'
import type { MentionListView } from './mention-store.ts'
import { inboxTexts } from './texts.ts'
import type { ActiveMention } from './use-active-mention.ts'
import type { CaseActions } from './use-case-actions.ts'

export interface CommandParts {
  readonly view: MentionListView
  readonly active: ActiveMention
  readonly isNarrow: boolean
  readonly refs: {
    readonly list: RefObject<ListHandle | null>
    readonly search: RefObject<HTMLInputElement | null>
    readonly heading: RefObject<HTMLHeadingElement | null>
  }
  readonly actions: CaseActions
  readonly onAssign: () => void
  readonly onNote: (id: string) => void
  readonly onShortcuts: () => void
  readonly onShowNew: () => void
}

/** What each command does. Gives false where there was nothing to do. */
export function useCommands(parts: CommandParts): (command: InboxCommand) => boolean {
  const t = useTexts(inboxTexts)
  const { active, actions, refs, isNarrow } = parts
  const onMention = (run: (mention: MentionSummary) => void): boolean => {
    if (!active.mention) return false
    run(active.mention)
    return true
  }
  const move = (to: (index: number, last: number) => number): boolean => {
    const { shown } = parts.view
    const from = shown.findIndex((mention) => mention.id === active.id)
    const next = shown[Math.max(0, Math.min(shown.length - 1, to(from, shown.length - 1)))]
    if (!next) return false
    if (isNarrow && active.isOpen) active.open(next.id)
    else active.choose(next.id)
    return true
  }
  const toggleDone = (mention: MentionSummary): void => {
    const isDone = mention.status === 'done'
    const next = neighbourOf(parts.view.shown, mention.id)
    actions.change(mention, { status: isDone ? 'open' : 'done' }, t(isDone ? 'saidOpen' : 'saidDone'))
    if (isDone) return
    if (isNarrow) active.close()
    else if (next !== null) active.choose(next)
  }
  const run: Record<InboxCommand, () => boolean> = {
    next: () => move((index) => index + 1),
    previous: () => move((index) => Math.max(0, index - 1)),
    first: () => move(() => 0),
    last: () => move((_, last) => last),
    open: () =>
      onMention((mention) => {
        active.open(mention.id)
        requestAnimationFrame(() => refs.heading.current?.focus())
      }),
    close: () => {
      if (!active.isOpen) return false
      if (isNarrow || document.activeElement?.closest('[data-inbox-list]')) active.close()
      requestAnimationFrame(() => refs.list.current?.focus())
      return true
    },
    done: () => onMention(toggleDone),
    assign: () => onMention(() => parts.onAssign()),
    note: () =>
      onMention((mention) => {
        active.open(mention.id)
        parts.onNote(mention.id)
      }),
    search: () => {
      refs.search.current?.focus()
      refs.search.current?.select()
      return true
    },
    shortcuts: () => {
      parts.onShortcuts()
      return true
    },
    undo: actions.undo,
    'show-new': () => {
      if (parts.view.waiting === 0) return false
      parts.onShowNew()
      refs.list.current?.toTop()
      return true
    },
  }
  return (command) => run[command]()
}
