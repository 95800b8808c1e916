import { TextInput } from '@mantine/core'
import type { User } from '@troje/server/api-types'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { Dialog } from '../shell/dialog.tsx'
import { inboxTexts } from './texts.ts'
import classes from './inbox.module.css'

export interface AssignPickerProps {
  readonly users: readonly User[]
  readonly meId: string | null
  readonly assigneeId: string | null
  readonly onPick: (assigneeId: string | null) => void
  readonly onClose: () => void
}

interface Choice {
  readonly id: string | null
  readonly label: string
}

/** Who takes this? A field that narrows a list: type, arrows, Enter. You stand first. */
export function AssignPicker({ users, meId, assigneeId, onPick, onClose }: AssignPickerProps) {
  const t = useTexts(inboxTexts)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const sorted = users.toSorted((a, b) => Number(b.id === meId) - Number(a.id === meId) || a.name.localeCompare(b.name))
  const choices: Choice[] = [
    ...sorted.map(({ id, name }) => ({ id, label: id === meId ? t('toMe', { name }) : name })),
    { id: null, label: t('nobody') },
  ].filter(({ label }) => label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()))
  const active = Math.min(at, choices.length - 1)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choice = choices[active]
    if (step) setAt((active + step + choices.length) % Math.max(1, choices.length))
    else if (event.key === 'Enter' && choice) onPick(choice.id)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('assignTo')} onClose={onClose}>
      <TextInput
        data-autofocus
        // A select cannot be narrowed by typing a part of a name.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="combobox"
        aria-label={t('assignFilter')}
        placeholder={t('assignFilter')}
        aria-expanded
        aria-controls="assign-choices"
        aria-autocomplete="list"
        aria-activedescendant={choices[active] ? `assign-${choices[active].id ?? 'nobody'}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {choices.length === 0 ? <output>{t('noColleague')}</output> : null}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id="assign-choices" role="listbox" aria-label={t('assignTo')} className={classes.pickerList}>
        {choices.map((choice, index) => (
          // The field above holds the focus and the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.id ?? 'nobody'}
            id={`assign-${choice.id ?? 'nobody'}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={choice.id === assigneeId}
            data-active={index === active || undefined}
            onMouseMove={() => setAt(index)}
            onClick={() => onPick(choice.id)}
          >
            {choice.label}
          </div>
        ))}
      </div>
    </Dialog>
  )
}
