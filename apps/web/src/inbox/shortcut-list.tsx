import { useTexts } from '../i18n/use-texts.ts'
import type { InboxCommand } from './keyboard.ts'
import { shortcutKeys } from './keyboard.ts'
import { Dialog } from '../shell/dialog.tsx'
import { inboxTexts } from './texts.ts'
import classes from './inbox.module.css'

const labels = {
  next: 'keyNext',
  previous: 'keyPrevious',
  open: 'keyOpen',
  close: 'keyClose',
  done: 'keyDone',
  assign: 'keyAssign',
  note: 'keyNote',
  undo: 'keyUndo',
  'show-new': 'keyShowNew',
  search: 'keySearch',
  shortcuts: 'keyShortcuts',
} as const

/** The keys and what they do; `only` shows a few of them. */
export function Shortcuts({ only }: { only?: readonly InboxCommand[] }) {
  const t = useTexts(inboxTexts)
  return (
    <dl className={classes.keys}>
      {shortcutKeys.map(({ keys, command }) => {
        if (command === 'first' || command === 'last' || (only && !only.includes(command))) return null
        return [
          <dt key={command}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>,
          <dd key={`${command} means`}>{t(labels[command])}</dd>,
        ]
      })}
    </dl>
  )
}

export interface ShortcutListProps {
  readonly lettersOn: boolean
  readonly onLetters: (on: boolean) => void
  readonly onClose: () => void
}

/** All shortcuts, and the switch that WCAG 2.1.4 asks for where single letters do something. */
export function ShortcutList({ lettersOn, onLetters, onClose }: ShortcutListProps) {
  const t = useTexts(inboxTexts)
  return (
    <Dialog title={t('shortcuts')} onClose={onClose}>
      <Shortcuts />
      <label className={classes.switch}>
        <input type="checkbox" checked={lettersOn} onChange={(event) => onLetters(event.currentTarget.checked)} />
        {t('shortcutsOn')}
      </label>
    </Dialog>
  )
}
