import type { MentionPatch, MentionSummary } from '@troje/server/api-types'
import { useTexts } from '../i18n/use-texts.ts'
import { AssignPicker } from './assign-picker.tsx'
import type { InboxData } from './inbox-data.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { inboxTexts } from './texts.ts'

export interface InboxDialogsProps {
  readonly dialog: 'assign' | 'shortcuts' | null
  readonly data: InboxData
  readonly mention: MentionSummary | null
  readonly lettersOn: boolean
  readonly onLetters: (on: boolean) => void
  readonly onChange: (mention: MentionSummary, patch: MentionPatch, said: string) => void
  readonly onClose: () => void
}

/** What opens over the inbox: who takes this, and which keys there are. */
export function InboxDialogs({ dialog, data, mention, lettersOn, onLetters, onChange, onClose }: InboxDialogsProps) {
  const t = useTexts(inboxTexts)
  if (dialog === 'shortcuts') return <ShortcutList lettersOn={lettersOn} onLetters={onLetters} onClose={onClose} />
  if (dialog !== 'assign' || !mention) return null
  return (
    <AssignPicker
      users={data.users}
      meId={data.meId}
      assigneeId={mention.assigneeId}
      onClose={onClose}
      onPick={(assigneeId) => {
        onClose()
        const name = assigneeId === null ? null : data.nameOf(assigneeId)
        onChange(mention, { assigneeId }, name === null ? t('saidUnassigned') : t('saidAssigned', { name }))
      }}
    />
  )
}
