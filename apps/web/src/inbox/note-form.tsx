import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ErrorNote } from '../shell/states.tsx'
import { inboxTexts } from './texts.ts'
import classes from './reading.module.css'

export interface NoteFormProps {
  /** Rejects with ApiProblem when it could not be saved: then what was written stays. */
  readonly onSave: (text: string) => Promise<void>
  readonly onClose: () => void
}

/** A note for colleagues. Ctrl+Enter saves, Escape closes. */
export function NoteForm({ onSave, onClose }: NoteFormProps) {
  const t = useTexts(inboxTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  // It opens because somebody asked for it: they go on writing there.
  useEffect(() => field.current?.focus(), [])
  const [text, setText] = useState('')
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    if (text.trim() === '' || saving) return
    setSaving(true)
    setProblem(null)
    try {
      await onSave(text.trim())
      onClose()
    } catch (error) {
      setProblem(error)
      setSaving(false)
    }
  }
  return (
    <form
      className={classes.noteForm}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        label={t('note')}
        description={t('notePlaceholder')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          if (event.key === 'Escape' && text === '') onClose()
        }}
      />
      {problem === null ? null : <ErrorNote error={problem} />}
      <div className={classes.noteActions}>
        <Button type="submit" size="sm" loading={saving} disabled={text.trim() === ''}>
          {t('saveNote')}
        </Button>
        <Button type="button" size="sm" variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
